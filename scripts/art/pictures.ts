import { breads } from './draw/breads';
import { croissants } from './draw/croissants';
import { pastries } from './draw/pastries';
import { pies } from './draw/pies';
import { savouries } from './draw/savouries';
import { tartsAndCakes } from './draw/tarts-and-cakes';
import { trayBakes } from './draw/tray-bakes';

/** Every picture of the menu, by the bake's slug; each draws itself as an SVG. */
export const pictures: Readonly<Record<string, () => string>> = {
  ...breads,
  ...croissants,
  ...pastries,
  ...savouries,
  ...pies,
  ...tartsAndCakes,
  ...trayBakes,
};
