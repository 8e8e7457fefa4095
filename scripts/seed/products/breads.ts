import type { ProductText } from '../product-text';
import * as larder from '../larder-words';

export const breads: ReadonlyArray<ProductText> = [
  {
    slug: 'sourdough',
    description:
      'Our everyday loaf: flour, water, salt and a day and a half of patience. A dark, blistered crust, an open crumb and a tang that stays gentle.',
    ingredients: [larder.flour, larder.water, larder.wholemealFlour, larder.salt],
    netQuantity: '800 g',
    storage: 'Keep cut side down on a board, or in its paper bag. Freezes well, sliced.',
    shelfLifeDays: 4,
    picture: 'A round sourdough loaf, an ear raised along its one long score and a stalk of wheat cut into its side',
  },
  {
    slug: 'wholemeal-loaf',
    description:
      'Stoneground wholemeal, soft enough for sandwiches and nutty when toasted. Baked in a tin, so every slice fits the toaster.',
    ingredients: [larder.wholemealFlour, larder.water, 'rapeseed oil', larder.yeast, larder.salt],
    netQuantity: '800 g',
    storage: 'Keep in a bread bin or a paper bag. Freezes well, sliced.',
    shelfLifeDays: 3,
    picture: 'A tin loaf with a domed top, seen from the side, two slices cut from its end',
  },
  {
    slug: 'focaccia',
    description:
      'A whole tray, dimpled by hand and baked in olive oil with rosemary and flakes of sea salt. Crisp underneath, springy inside; enough for six with soup.',
    ingredients: [larder.flour, larder.water, 'extra virgin olive oil', larder.seaSalt, 'rosemary', larder.yeast],
    netQuantity: '700 g',
    storage: 'Best on the day. Wrap what is left and warm it for five minutes in a hot oven.',
    shelfLifeDays: 2,
    picture: 'A square of focaccia with deep dimples, sprigs of rosemary and flakes of salt',
  },
  {
    slug: 'malt-loaf',
    description:
      'Dark, sticky and full of sultanas steeped overnight in black tea. It slices best on its second day, and wants butter.',
    ingredients: [
      larder.flour,
      larder.sultanas,
      'black tea (water, tea)',
      'malt extract (*barley*)',
      'dark muscovado sugar',
      larder.egg,
      'black treacle',
      larder.raisingAgents,
      larder.salt,
    ],
    netQuantity: '550 g',
    storage: 'Keep wrapped, in a tin.',
    shelfLifeDays: 7,
    picture: 'A dark malt loaf with sultanas showing in its cut face, one slice lying in front',
  },
  {
    slug: 'apple-cinnamon-loaf',
    description:
      'A tea-time loaf with as much Bramley as it can carry and a lid of cinnamon sugar that cracks under the knife.',
    ingredients: [
      larder.flour,
      larder.bramleys,
      larder.sugar,
      larder.butter,
      larder.egg,
      larder.demeraraSugar,
      larder.raisingAgents,
      larder.cinnamon,
      larder.salt,
    ],
    netQuantity: '650 g',
    storage: 'Keep in a tin. Freezes well.',
    shelfLifeDays: 5,
    picture: 'A loaf cake topped with a row of apple slices, two sticks of cinnamon in front',
  },
];
