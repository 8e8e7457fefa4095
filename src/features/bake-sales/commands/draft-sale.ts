import { requireStaff } from '@/features/access/queries';
import type { SaleId } from '@/kernel/ids';
import { noPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { moveToDay, planOfClone } from '../domain/clone-sale';
import { type SalePlan, type SlotPlan, slotsOf } from '../domain/draft';
import type { Method } from '../domain/offer-sheet';
import type { DraftProblem } from '../domain/office-words';
import { isSlugTaken, moveSlots, updateFacts } from '../store/drafts';
import { findMovableSale } from '../store/move-sale';
import { findSaleToClone } from '../store/sale-to-clone';
import { saveSaleChange } from './change-sale';
import { factsToWrite } from './facts-to-write';
import { writeDraft } from './write-draft';

type Drafted = Result<{ readonly slug: string }, DraftProblem>;

export type NewSale = {
  readonly plan: SalePlan;
  readonly methods: ReadonlyArray<Method>;
  readonly slots: ReadonlyArray<SlotPlan>;
};

/** Plans a sale: nobody but staff sees it before it is published. */
export async function draftSale(context: Context, { plan, methods, slots: plans }: NewSale): Promise<Drafted> {
  const staff = await requireStaff(context, 'sales.edit');
  const slots = slotsOf(plan.bakeDay, plans);
  if (!slots.ok) return slots;
  const free = methods.map((method) => ({ method, feePence: noPence, freeAbovePence: null }));
  return writeDraft(context, {
    ...{ staff, plan, from: null },
    contents: { methods: free, slots: slots.value, pools: [], offers: [] },
  });
}

export type CloneWish = {
  readonly saleId: SaleId;
  readonly to: Pick<SalePlan, 'title' | 'bakeDay' | 'locationId'>;
};

/** Plans a sale like another one: its offers, pools, slots and ways, none of it claimed, and its times by the wall clock. */
export async function cloneSale(context: Context, { saleId, to }: CloneWish): Promise<Drafted> {
  const staff = await requireStaff(context, 'sales.edit');
  const source = await findSaleToClone(context.db, saleId);
  if (!source) return refused({ kind: 'no_such_sale' });
  const { plan, slots } = planOfClone(source, to);
  const { methods, pools, offers } = source;
  return writeDraft(context, { staff, plan, from: saleId, contents: { methods, slots, pools, offers } });
}

export type DraftWish = { readonly saleId: SaleId; readonly version: number; readonly plan: SalePlan };

/** Writes the facts of a draft anew; its slots go with the day. What shoppers have seen is moved instead, and they are told. */
export async function changeDraft(context: Context, { saleId, version, plan }: DraftWish): Promise<Drafted> {
  const staff = await requireStaff(context, 'sales.edit');
  const sale = await findMovableSale(context.db, saleId);
  if (!sale) return refused({ kind: 'no_such_sale' });
  if (sale.publishedAt !== null || sale.cancelledAt !== null) return refused({ kind: 'not_a_draft' });
  if (sale.version !== version) return refused({ kind: 'changed_meanwhile' });
  const facts = await factsToWrite(context, plan, saleId);
  if (!facts.ok) return facts;
  const slots = moveToDay(sale.slots, { from: sale.bakeDay, to: plan.bakeDay });
  const { bakeDay, locationId, opensAt, closesAt } = sale;
  const before = { bakeDay, locationId, opensAt, closesAt };
  const change = { kind: 'edited', action: 'sale.edited', before, after: facts.value } as const;
  try {
    const saved = await saveSaleChange(context, { sale, staff, reason: null, change }, [
      updateFacts(context.db, saleId, facts.value),
      moveSlots(context.db, slots),
    ]);
    return saved.ok ? ok({ slug: facts.value.slug }) : saved;
  } catch (error) {
    if (isSlugTaken(error)) return refused({ kind: 'same_day_and_place', title: plan.title });
    throw error;
  }
}
