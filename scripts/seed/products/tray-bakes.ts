import type { ProductText } from '../product-text';
import * as larder from '../larder-words';

const inATin = 'Keep in a tin, in one layer.';
// VAT Notice 701/14, section 3: cakes are zero-rated, biscuits covered in chocolate are not.
const chocolateBiscuit = 'A biscuit covered in chocolate (VAT Notice 701/14, section 3)';

export const trayBakes: ReadonlyArray<ProductText> = [
  {
    slug: 'tiffin-slice',
    description: 'Broken biscuit and raisins set in cocoa and syrup, under a lid of milk chocolate. No oven involved.',
    ingredients: [
      'digestive biscuits (*wheat* flour (with calcium, iron, niacin, thiamin), palm oil, wholemeal *wheat* flour, sugar, invert sugar syrup, raising agents (sodium bicarbonate, malic acid), salt)',
      larder.milkChocolate,
      larder.butter,
      larder.goldenSyrup,
      'raisins',
      larder.cocoa,
    ],
    netQuantity: '90 g',
    storage: 'Keep somewhere cool, out of the sun.',
    shelfLifeDays: 10,
    vatReason: chocolateBiscuit,
    picture: 'A square of tiffin, its cut side showing pieces of biscuit and raisins under chocolate',
  },
  {
    slug: 'flapjack',
    description:
      'Oats, butter and golden syrup, pressed thick. Chewy in the middle, crisp at the edge: say which you like.',
    ingredients: ['rolled *oats*', larder.butter, larder.goldenSyrup, larder.demeraraSugar, larder.salt],
    netQuantity: '100 g',
    storage: inATin,
    shelfLifeDays: 10,
    picture: 'Two bars of flapjack, one leaning on the other, rough with oats',
  },
  {
    slug: 'brownie',
    description: 'Dark chocolate, a crackled top and a middle that is set and no more. Small, because it needs to be.',
    ingredients: [
      larder.sugar,
      larder.darkChocolate,
      larder.butter,
      larder.egg,
      larder.flour,
      larder.cocoa,
      larder.vanilla,
      larder.salt,
    ],
    netQuantity: '95 g',
    storage: inATin,
    shelfLifeDays: 5,
    picture: 'A square brownie with a crackled top and a dense dark side',
  },
  {
    slug: 'millionaire-shortbread',
    description:
      'Shortbread, caramel with a pinch of sea salt, milk chocolate. Three layers, in that order, and no more said.',
    ingredients: [
      larder.flour,
      'condensed *milk* (whole *milk*, sugar)',
      larder.butter,
      larder.milkChocolate,
      larder.sugar,
      larder.goldenSyrup,
      larder.seaSalt,
    ],
    netQuantity: '85 g',
    storage: inATin,
    shelfLifeDays: 10,
    vatReason: chocolateBiscuit,
    picture: 'A bar in three layers: shortbread, caramel and a marbled chocolate top',
  },
];
