import { removeFolder, testFolder } from '../scripts/lib/project.mjs';
import { startShop } from '../scripts/lib/shop.mjs';

const nothingToClose = () => Promise.resolve();

/**
 * Opens a fresh, seeded shop for the journeys, apart from the one a developer may be running; closes it at the end.
 * With SHOP_URL and STAND_INS_URL the journeys go through a shop that runs already.
 */
export default async function openShop(): Promise<() => Promise<void>> {
  if (process.env['SHOP_URL']) return nothingToClose;
  const stateDir = `${testFolder}/state`;
  removeFolder(stateDir);
  const shop = await startShop({
    target: process.env['SHOP_TARGET'] === 'pages' ? 'pages' : 'worker',
    stateDir,
    log: (line) => {
      console.log(`  ${line}`);
    },
  });
  // Tests run in processes of their own, which inherit these.
  process.env['SHOP_URL'] = shop.url;
  process.env['STAND_INS_URL'] = shop.standInsUrl;
  return () => shop.stop();
}
