import type { ProductText } from '../product-text';
import * as words from '../larder-words';

export const larderJars: ReadonlyArray<ProductText> = [
  {
    slug: 'kimchi',
    description:
      'Chinese leaf, mooli and spring onion, fermented for three weeks behind the flour sacks. Hot, sour and lively: open it over the sink.',
    ingredients: [
      'Chinese leaf',
      'mooli',
      'spring onion',
      'Korean chilli flakes',
      words.garlic,
      '*fish* sauce (anchovy (*fish*), salt)',
      '*soya* sauce (water, *soya* beans, *wheat*, salt)',
      words.salt,
      words.ginger,
      'salted shrimp (shrimp (*crustaceans*), salt)',
      words.sugar,
      'rice flour',
    ],
    netQuantity: '450 g',
    storage: 'Keep below 5 °C. Once open, press it under its juice and eat within a month.',
    shelfLifeDays: 60,
    picture: 'A clip-top jar packed with cabbage leaves, radish and spring onion in red brine',
  },
];
