import { randomBytes, randomInt } from 'node:crypto';
import type { ShopDatabase } from './shop-database';

export type VoucherPlan = {
  readonly off?: { readonly percent: number } | { readonly pence: number };
  readonly minimumPence?: number;
  readonly totalLimit?: number;
  readonly perPersonLimit?: number;
  readonly endsAt?: number;
  readonly isFirstOrderOnly?: boolean;
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const hundredths = 100;

/** Gives the bakery a voucher of a test's own: a pound off anything, unless told otherwise. */
export async function aVoucher(database: ShopDatabase, plan: VoucherPlan = {}): Promise<string> {
  const { off = { pence: 100 }, minimumPence = 0, isFirstOrderOnly = false } = plan;
  const id = `vou_${Array.from(randomBytes(20), (byte) => alphabet.charAt(byte % alphabet.length)).join('')}`;
  const code = `TEST${randomInt(1_000_000)}`;
  const [kind, column, amount] =
    'percent' in off ? ['percent', 'basis_points', off.percent * hundredths] : ['fixed', 'amount_pence', off.pence];
  const limits = Object.entries({
    total_limit: plan.totalLimit,
    per_person_limit: plan.perPersonLimit,
    ends_at: plan.endsAt,
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const names = ['id', 'code', 'kind', column, 'minimum_pence', 'is_first_order_only', 'created_at'];
  const values = [id, code, kind, amount, minimumPence, Number(isFirstOrderOnly), Date.now()];
  const columns = [...names, ...limits.map(([name]) => name)];
  await database.change([
    `INSERT INTO vouchers (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...values,
    ...limits.map(([, value]) => value),
  ]);
  return code;
}

/** How many living orders have a voucher. */
export function usesOf(database: ShopDatabase, code: string): Promise<number> {
  return database.count('SELECT used FROM vouchers WHERE code = ?', code);
}
