import { favourites } from '@/features/catalogue/tables';
import type { Day } from '@/kernel/time';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';

type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Six bakes for each season, and why just now. */
const bySeason: Readonly<Record<Season, Readonly<Record<string, string>>>> = {
  spring: {
    sourdough: 'The levain wakes up with the weather; the crumb has not been this open since October.',
    'lemon-drizzle-cake': 'Soaked twice, for the first tea out of doors.',
    'cinnamon-knot': 'Knotted on Friday night, gone by eleven.',
    'tarte-au-citron': 'Sharp, while the hens lay more than we can otherwise use.',
    'cheese-pesto-swirl': 'With the first basil off the windowsill.',
    'wholemeal-loaf': 'For radishes and too much butter.',
  },
  summer: {
    'peach-pastry': 'Only while peaches taste of something.',
    focaccia: 'One tray feeds a garden.',
    croissant: 'Baked before the kitchen gets hot.',
    'lemon-meringue-pie': 'The cloud on it is as tall as it looks.',
    'savoury-croissant': 'A picnic that needs no plate.',
    'portuguese-custard-tart': 'Four is the number people settle on.',
  },
  autumn: {
    'small-apple-blackberry-pie': 'Blackberries from the lane, while the hedge still has some.',
    'large-apple-pie': 'The first of the Bramleys.',
    sourdough: 'A dark bake, for soup.',
    'apple-cinnamon-loaf': 'Windfalls, mostly.',
    'curried-beef-pasty': 'For the cold end of a football pitch.',
    'cinnamon-knot': 'Knotted on Friday night, gone by eleven.',
  },
  winter: {
    'dundee-cake': 'Keeps till the New Year, if hidden.',
    'small-apple-pie': 'The last of the Bramleys.',
    'malt-loaf': 'Better on its third day than on its first.',
    sourdough: 'A dark bake, for soup.',
    'eccles-cake': 'Warm, with a piece of Lancashire.',
    brownie: 'For the hour when it gets dark.',
  },
};

// Two letters of the day's month are enough to know the season.
const seasonOf = (day: Day): Season => {
  const month = Number(day.slice(5, 7));
  if (month >= 3 && month <= 5) return 'spring';
  if (month >= 6 && month <= 8) return 'summer';
  return month >= 9 && month <= 11 ? 'autumn' : 'winter';
};

/** What the bakery recommends on a day, and what it says of each. */
export function favouriteRows(day: Day, ids: SeedIds): SeedTable {
  const chosen = Object.entries(bySeason[seasonOf(day)]);
  return rowsOf(
    favourites,
    chosen.map(([slug, note], position) => ({ productId: ids('prd', slug), position, note })),
  );
}
