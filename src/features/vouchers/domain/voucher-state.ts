import type { Voucher } from './voucher';

/** How a voucher stands at an instant. */
export type VoucherState = 'to_come' | 'in_use' | 'used_up' | 'over';

export const voucherStateWords = {
  to_come: 'Not yet',
  in_use: 'In use',
  used_up: 'Used up',
  over: 'Over',
} as const satisfies Record<VoucherState, string>;

type Standing = Pick<Voucher, 'startsAt' | 'endsAt' | 'endedAt' | 'totalLimit' | 'used'>;

/** Says how a voucher stands. */
export function voucherStateAt({ startsAt, endsAt, endedAt, totalLimit, used }: Standing, now: number): VoucherState {
  if (endedAt !== null || (endsAt !== null && now >= endsAt)) return 'over';
  if (startsAt !== null && now < startsAt) return 'to_come';
  return totalLimit !== null && used >= totalLimit ? 'used_up' : 'in_use';
}
