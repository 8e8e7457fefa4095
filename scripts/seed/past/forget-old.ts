import { forgetting } from '@/config/backend';
import { forgetWhatIsOld } from '@/features/privacy/commands/forget-old';
import { type Day, instantAt } from '@/kernel/time';
import type { PastShop } from './past-context';

const atOnce = 90;

/** Forgets what is old by the end of a day, so that its own night finds nothing left to do. */
export async function forgetByThen(shop: PastShop, day: Day): Promise<void> {
  const context = shop.contextAt(instantAt(day, '23:59'));
  const pace = { ...forgetting, batchSize: atOnce };
  for (let left = 1; left > 0;) left = (await forgetWhatIsOld(context, pace)).done;
}
