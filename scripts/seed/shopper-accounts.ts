import { demoShoppers, type ShopperAccount } from './shopper-rows';
import { accountOf } from './staff-accounts';

/** Signs the demonstration's shoppers up at the sign-in service, or in where they have been before. */
export function signShoppersUp(standInsUrl: string): Promise<ShopperAccount[]> {
  return Promise.all(
    demoShoppers.map(async (shopper) => ({ ...shopper, identityUid: await accountOf(standInsUrl, shopper) })),
  );
}
