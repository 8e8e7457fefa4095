import { appleCinnamonLoaf } from './draw/apple-cinnamon-loaf';
import { brownie } from './draw/brownie';
import { cakeSlice } from './draw/cake-slice';
import { cheesePestoSwirl } from './draw/cheese-pesto-swirl';
import { cinnamonKnot } from './draw/cinnamon-knot';
import { croissant } from './draw/croissant';
import { curriedBeefPasty } from './draw/curried-beef-pasty';
import { dundeeCake } from './draw/dundee-cake';
import { ecclesCake } from './draw/eccles-cake';
import { extraLargeApplePie } from './draw/extra-large-apple-pie';
import { flapjack } from './draw/flapjack';
import { focaccia } from './draw/focaccia';
import { frangipaneSlice } from './draw/frangipane-slice';
import { kimchi } from './draw/kimchi';
import { largeApplePie } from './draw/large-apple-pie';
import { lemonDrizzleCake } from './draw/lemon-drizzle-cake';
import { lemonMeringuePie } from './draw/lemon-meringue-pie';
import { maltLoaf } from './draw/malt-loaf';
import { millionaire } from './draw/millionaire-shortbread';
import { peachPastry } from './draw/peach-pastry';
import { pistachioPastry } from './draw/pistachio-pastry';
import { custardTart } from './draw/portuguese-custard-tart';
import { savouryCroissant } from './draw/savoury-croissant';
import { smallAppleBlackberryPie } from './draw/small-apple-blackberry-pie';
import { smallApplePie } from './draw/small-apple-pie';
import { sourdough } from './draw/sourdough';
import { tarteAuCitron } from './draw/tarte-au-citron';
import { tiffin } from './draw/tiffin-slice';
import { wholeCake } from './draw/whole-cake';
import { wholeFrangipane } from './draw/whole-frangipane';
import { wholemealLoaf } from './draw/wholemeal-loaf';

/** Every picture of the menu, by the bake's slug; each draws itself as an SVG. */
export const pictures: Readonly<Record<string, () => string>> = {
  sourdough,
  'wholemeal-loaf': wholemealLoaf,
  focaccia,
  'malt-loaf': maltLoaf,
  'apple-cinnamon-loaf': appleCinnamonLoaf,
  croissant,
  'savoury-croissant': savouryCroissant,
  'peach-pastry': peachPastry,
  'pistachio-pastry': pistachioPastry,
  'cinnamon-knot': cinnamonKnot,
  'cheese-pesto-swirl': cheesePestoSwirl,
  'eccles-cake': ecclesCake,
  'portuguese-custard-tart': custardTart,
  'curried-beef-pasty': curriedBeefPasty,
  kimchi,
  'small-apple-pie': smallApplePie,
  'extra-large-apple-pie': extraLargeApplePie,
  'large-apple-pie': largeApplePie,
  'small-apple-blackberry-pie': smallAppleBlackberryPie,
  'lemon-meringue-pie': lemonMeringuePie,
  'tarte-au-citron': tarteAuCitron,
  'frangipane-slice': frangipaneSlice,
  'whole-frangipane': wholeFrangipane,
  'cake-slice': cakeSlice,
  'whole-cake': wholeCake,
  'tiffin-slice': tiffin,
  flapjack,
  brownie,
  'millionaire-shortbread': millionaire,
  'lemon-drizzle-cake': lemonDrizzleCake,
  'dundee-cake': dundeeCake,
};
