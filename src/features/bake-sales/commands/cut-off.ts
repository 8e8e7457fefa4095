import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { refused, type Result } from '@/kernel/result';
import { addDays, instantAt, instantOfRule, writeRule } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { ChangeableSale, CutOffProblem, NewCutOff, SaleWish } from '../domain/sale-change';
import { saleStateAt } from '../domain/sale-state';
import { setCutOff } from '../store/sale-changes';
import { type SaleChange, saleToChange, saveSaleChange } from './change-sale';

type Answer = Result<undefined, CutOffProblem>;
type Kind = Extract<SaleChange['kind'], 'closed' | 'reopened' | 'cut_off_changed'>;

const actions = { closed: 'sale.closed', reopened: 'sale.reopened', cut_off_changed: 'sale.cut_off_changed' } as const;

/** Closes a sale for new orders at this moment; whoever holds something may finish paying. */
export async function closeSaleNow(context: Context, wish: SaleWish): Promise<Answer> {
  const now = context.now();
  return moveCutOff(context, wish, 'closed', (sale) => {
    if (saleStateAt(sale, now) !== 'open' || now <= sale.opensAt) return refused({ kind: 'not_open' });
    return { ok: true, value: { closesRule: '', closesAt: now } };
  });
}

/** Opens a sale that has closed for orders once more, until a new cut-off. */
export async function reopenSale(context: Context, wish: SaleWish & { readonly cutOff: NewCutOff }): Promise<Answer> {
  const now = context.now();
  return moveCutOff(context, wish, 'reopened', (sale) =>
    saleStateAt(sale, now) === 'closed' ? cutOffOf(sale, wish.cutOff, now) : refused({ kind: 'not_closed' }),
  );
}

/** Moves the cut-off of a sale that takes orders now or later. */
export async function changeCutOff(context: Context, wish: SaleWish & { readonly cutOff: NewCutOff }): Promise<Answer> {
  const now = context.now();
  return moveCutOff(context, wish, 'cut_off_changed', (sale) =>
    ['draft', 'upcoming', 'open'].includes(saleStateAt(sale, now))
      ? cutOffOf(sale, wish.cutOff, now)
      : refused({ kind: 'not_open' }),
  );
}

type CutOff = { readonly closesRule: string; readonly closesAt: number };

function cutOffOf(sale: ChangeableSale, cutOff: NewCutOff, now: number): Result<CutOff, CutOffProblem> {
  const isRule = 'rule' in cutOff;
  const closesAt = isRule ? instantOfRule(sale.bakeDay, cutOff.rule) : cutOff.at;
  const bakeDayEndsAt = instantAt(addDays(sale.bakeDay, 1), '00:00');
  if (closesAt <= now || closesAt <= sale.opensAt || closesAt > bakeDayEndsAt)
    return refused({ kind: 'not_a_cut_off' });
  return { ok: true, value: { closesRule: isRule ? writeRule(cutOff.rule) : '', closesAt } };
}

async function moveCutOff(
  context: Context,
  wish: SaleWish,
  kind: Kind,
  decide: (sale: ChangeableSale) => Result<CutOff, CutOffProblem>,
): Promise<Answer> {
  const staff = await requireStaff(context, 'sales.edit');
  const sale = await saleToChange(context, wish);
  if (!sale.ok) return sale;
  const cutOff = decide(sale.value);
  if (!cutOff.ok) return cutOff;
  const { closesRule, closesAt } = sale.value;
  const change = { kind, action: actions[kind], before: { closesRule, closesAt }, after: cutOff.value };
  return saveSaleChange(context, { sale: sale.value, staff, reason: wish.reason, change }, [
    setCutOff(context.db, wish.saleId, cutOff.value),
    raiseRevisionStatement(context),
  ]);
}
