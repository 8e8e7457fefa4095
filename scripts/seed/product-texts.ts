import { breads } from './products/breads';
import { wholeCakesAndTheirSlices } from './products/cakes-and-slices';
import { larderJars } from './products/larder';
import { pastries } from './products/pastries';
import { piesAndTarts } from './products/pies-and-tarts';
import { savouries } from './products/savouries';
import { trayBakes } from './products/tray-bakes';

/** What the bakery says about each bake on its menu. */
export const productTexts = [
  ...breads,
  ...pastries,
  ...savouries,
  ...piesAndTarts,
  ...wholeCakesAndTheirSlices,
  ...trayBakes,
  ...larderJars,
];
