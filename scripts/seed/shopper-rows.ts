import { people } from '@/features/access/tables';
import { addresses, ownFavourites } from '@/features/accounts/tables';
import { joinOrdersStatement } from '@/features/orders/commands/join-orders';
import type { Instant } from '@/kernel/time';
import { openDb, runBatch } from '@/platform/db/client';
import { homeOf } from './past/doors';
import { loyalShopper } from './past/shoppers';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';

/** Who has an account with the demonstration bakery: somebody with a past and an order to come, and somebody new. */
export const demoShoppers = [
  { name: loyalShopper.name, email: loyalShopper.email, phone: loyalShopper.phone },
  { name: 'Nia Probert', email: 'nia.probert@example.com', phone: null },
] as const;

/** One of them, with the account they sign in with. */
export type ShopperAccount = (typeof demoShoppers)[number] & { readonly identityUid: string };

type Ground = { readonly ids: SeedIds; readonly madeAt: Instant };

/** The shoppers as rows, with what their accounts keep; their addresses count as proved, because the seed made the accounts. */
export function shopperRows(shoppers: ReadonlyArray<ShopperAccount>, { ids, madeAt }: Ground): SeedTable[] {
  const times = { createdAt: madeAt, changedAt: madeAt };
  const rows = shoppers.map((shopper) => ({
    ...shopper,
    ...times,
    id: ids('per', shopper.email),
    role: 'shopper' as const,
    emailVerifiedAt: madeAt,
  }));
  const hasPast = shoppers.some(({ email }) => email === loyalShopper.email);
  return [rowsOf(people, rows), ...(hasPast ? keptRows({ ids, madeAt }) : [])];
}

function keptRows({ ids, madeAt }: Ground): SeedTable[] {
  const personId = ids('per', loyalShopper.email);
  const home = homeOf(loyalShopper);
  const times = { putFirstAt: madeAt, createdAt: madeAt, changedAt: madeAt };
  const kept = home ? [{ ...home, ...times, id: ids('adr', loyalShopper.email), personId, label: 'Home' }] : [];
  const favourites = loyalShopper.usual.map((slug) => ({ personId, productId: ids('prd', slug), keptAt: madeAt }));
  return [rowsOf(addresses, kept), rowsOf(ownFavourites, favourites)];
}

type Past = Ground & { readonly d1: D1Database; readonly shoppers: ReadonlyArray<ShopperAccount> };

/** Puts what they ordered into their accounts, as if they had proved their addresses before they first came. */
export async function joinOrders({ d1, ids, madeAt, shoppers }: Past): Promise<void> {
  const db = openDb(d1);
  const context = { db, now: () => madeAt };
  const joined = shoppers.map(({ email }) => joinOrdersStatement(context, { personId: ids('per', email), email }));
  await runBatch(db, joined);
}
