import type { ProductText } from '../product-text';
import * as larder from '../larder-words';

const keepsCool = 'Keep somewhere cool, covered. Warm it for ten minutes in a moderate oven.';

// Three sizes of one pie: what differs is the tin.
const applePie = [
  larder.bramleys,
  larder.flour,
  larder.butter,
  larder.sugar,
  larder.water,
  larder.egg,
  larder.milk,
  larder.cornflour,
  larder.lemonJuice,
  larder.cinnamon,
  larder.salt,
] as const;

export const piesAndTarts: ReadonlyArray<ProductText> = [
  {
    slug: 'small-apple-pie',
    description:
      'Sharp Bramleys under a butter crust, in a tin for two people, or for one who was not going to share anyway.',
    ingredients: applePie,
    netQuantity: '300 g',
    storage: keepsCool,
    shelfLifeDays: 3,
    picture: 'A small apple pie with a crimped edge, one pastry leaf and a steam hole',
  },
  {
    slug: 'extra-large-apple-pie',
    description:
      'The same Bramley pie in our biggest tin: twelve good helpings for a harvest supper, or for one family and its neighbours.',
    ingredients: applePie,
    netQuantity: '1.7 kg',
    storage: keepsCool,
    shelfLifeDays: 3,
    picture: 'A wide, deep apple pie with a woven lattice top that fills the picture',
  },
  {
    slug: 'large-apple-pie',
    description:
      'Bramleys with just enough sugar, a little cinnamon and pastry top and bottom. Feeds six; cream is up to you.',
    ingredients: applePie,
    netQuantity: '900 g',
    storage: keepsCool,
    shelfLifeDays: 3,
    picture: 'An apple pie with a slice taken out, showing the apple inside, and an apple in front',
  },
  {
    slug: 'small-apple-blackberry-pie',
    description: 'Bramleys and hedgerow blackberries, whose juice finds its way out through the lid. A pie for two.',
    ingredients: [
      larder.bramleys,
      larder.flour,
      'blackberries',
      larder.butter,
      larder.sugar,
      larder.water,
      larder.egg,
      larder.milk,
      larder.cornflour,
      larder.salt,
    ],
    netQuantity: '300 g',
    storage: keepsCool,
    shelfLifeDays: 3,
    picture: 'A small pie with dark juice at its star-shaped steam hole and three blackberries in front',
  },
  {
    slug: 'lemon-meringue-pie',
    description:
      'Lemon curd sharp enough to matter under a tall head of meringue, browned at the tips. Carry it home level.',
    ingredients: [
      larder.sugar,
      larder.eggWhite,
      larder.flour,
      larder.water,
      larder.butter,
      larder.lemonJuice,
      larder.eggYolk,
      larder.cornflour,
      larder.lemonZest,
      larder.milk,
      larder.salt,
    ],
    netQuantity: '900 g',
    storage: 'Keep below 5 °C, lightly covered.',
    shelfLifeDays: 2,
    picture: 'A lemon meringue pie from the side: tall browned peaks over a band of yellow curd',
  },
  {
    slug: 'tarte-au-citron',
    description:
      'A thin, crisp case filled to the brim with lemon cream and baked until it only just sets. Cuts into eight.',
    ingredients: [
      larder.egg,
      larder.flour,
      larder.sugar,
      'double cream (*milk*)',
      larder.butter,
      larder.lemonJuice,
      larder.icingSugar,
      larder.eggYolk,
      larder.lemonZest,
      larder.salt,
    ],
    netQuantity: '850 g',
    storage: 'Keep below 5 °C. Take it out half an hour before you eat it.',
    shelfLifeDays: 2,
    picture: 'A fluted lemon tart from above with three thin slices of lemon at its centre',
  },
];
