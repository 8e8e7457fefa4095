import type { ProductText } from '../product-text';
import * as larder from '../larder-words';

const inATin = 'Keep in a tin, away from the window.';

const frangipane = [
  larder.groundAlmonds,
  larder.butter,
  larder.flour,
  larder.sugar,
  larder.egg,
  larder.raspberryJam,
  larder.flakedAlmonds,
  larder.milk,
  larder.salt,
] as const;

const victoriaSponge = [
  larder.sugar,
  larder.butter,
  larder.flour,
  larder.egg,
  larder.raspberryJam,
  larder.icingSugar,
  larder.milk,
  larder.raisingAgents,
  larder.vanilla,
  larder.salt,
] as const;

export const wholeCakesAndTheirSlices: ReadonlyArray<ProductText> = [
  {
    slug: 'frangipane-slice',
    description: 'Almond sponge over raspberry jam in a crisp case, cut from the whole frangipane that morning.',
    ingredients: frangipane,
    netQuantity: '130 g',
    storage: inATin,
    shelfLifeDays: 4,
    picture: 'A wedge of frangipane: pastry, a line of jam, sponge and flaked almonds',
  },
  {
    slug: 'whole-frangipane',
    description:
      'Eight slices of almond frangipane in one piece: butter pastry, raspberry jam and a top paved with flaked almonds.',
    ingredients: frangipane,
    netQuantity: '1.05 kg',
    storage: inATin,
    shelfLifeDays: 4,
    picture: 'A whole fluted frangipane tart from above, flaked almonds laid in rings',
  },
  {
    slug: 'cake-slice',
    description:
      'One slice of our Victoria sponge: two layers, raspberry jam, vanilla buttercream. For now, or for four o’clock.',
    ingredients: victoriaSponge,
    netQuantity: '140 g',
    storage: inATin,
    shelfLifeDays: 3,
    picture: 'A wedge of two-layer sponge with cream and jam between the layers and sugar on top',
  },
  {
    slug: 'whole-cake',
    description:
      'A Victoria sponge for eight, filled with raspberry jam and vanilla buttercream. Tell us in the note if it is somebody’s birthday.',
    ingredients: victoriaSponge,
    netQuantity: '1.15 kg',
    storage: inATin,
    shelfLifeDays: 3,
    picture: 'A two-layer Victoria sponge on a cake stand, jam and cream between the layers',
  },
  {
    slug: 'lemon-drizzle-cake',
    description:
      'A loaf-shaped lemon sponge, pricked all over while hot so that the syrup goes in, not over. The crust stays crunchy.',
    ingredients: [
      larder.sugar,
      larder.flour,
      larder.butter,
      larder.egg,
      larder.lemonJuice,
      larder.milk,
      larder.raisingAgents,
      larder.lemonZest,
      larder.salt,
    ],
    netQuantity: '550 g',
    storage: inATin,
    shelfLifeDays: 5,
    picture: 'A loaf cake with white icing dripping down its sides and half a lemon in front',
  },
  {
    slug: 'dundee-cake',
    description:
      'A dark butter cake with more fruit than flour, orange peel and a crown of whole almonds. Baked ahead: it is better for a week’s rest.',
    ingredients: [
      larder.sultanas,
      larder.currants,
      larder.flour,
      larder.butter,
      larder.egg,
      larder.lightBrownSugar,
      'blanched *almonds*',
      larder.mixedPeel,
      larder.groundAlmonds,
      'orange zest',
      'mixed spice (cinnamon, coriander, nutmeg, cloves)',
      larder.salt,
    ],
    netQuantity: '1.2 kg',
    storage: 'Keep wrapped in a tin. Do not put it in the fridge.',
    shelfLifeDays: 28,
    picture: 'A deep round fruit cake, its top covered in rings of whole almonds',
  },
];
