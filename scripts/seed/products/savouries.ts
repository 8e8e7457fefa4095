import type { ProductText } from '../product-text';
import * as larder from '../larder-words';

export const savouries: ReadonlyArray<ProductText> = [
  {
    slug: 'curried-beef-pasty',
    description:
      'Beef mince, potato and peas in a warm, mild curry, crimped by hand into butter pastry. Supper, if you can wait that long.',
    ingredients: [
      larder.flour,
      'beef mince (24%)',
      'potato',
      larder.butter,
      'onion',
      'carrot',
      'peas',
      larder.egg,
      'tomato purée',
      'beef stock (water, beef, onion, *celery*, salt)',
      'curry powder (coriander, turmeric, *mustard*, cumin, fenugreek, chilli)',
      larder.milk,
      larder.garlic,
      larder.ginger,
      larder.salt,
    ],
    netQuantity: '240 g',
    storage: 'Keep below 5 °C. Heat in the oven for 20 minutes until piping hot throughout.',
    shelfLifeDays: 2,
    picture: 'A half-moon pasty with a thick crimped edge and three slits, a chilli and two peas in front',
  },
];
