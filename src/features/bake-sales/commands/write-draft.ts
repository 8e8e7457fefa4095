import type { Staff } from '@/features/access/domain/person';
import { auditStatement } from '@/features/shop/commands';
import type { PoolId, SaleId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { SaleToClone } from '../domain/clone-sale';
import type { SalePlan } from '../domain/draft';
import type { DraftProblem } from '../domain/office-words';
import * as store from '../store/drafts';
import { saleEventStatements } from '../store/sale-changes';
import { factsToWrite } from './facts-to-write';

/** What a sale begins with beside its facts. */
export type DraftContents = Pick<SaleToClone, 'methods' | 'slots' | 'pools' | 'offers'>;

type NewDraft = {
  readonly staff: Staff;
  readonly plan: SalePlan;
  readonly contents: DraftContents;
  /** The sale it was copied from. */
  readonly from: SaleId | null;
};

/** Writes a new sale down as a draft, whole or not at all; of two for one day and place, one wins. */
export async function writeDraft(
  context: Context,
  draft: NewDraft,
): Promise<Result<{ readonly slug: string }, DraftProblem>> {
  const facts = await factsToWrite(context, draft.plan, null);
  if (!facts.ok) return facts;
  const id = context.newId('sal');
  try {
    await runBatch(context.db, draftStatements(context, { ...draft, id, facts: facts.value }));
  } catch (error) {
    if (store.isSlugTaken(error)) return refused({ kind: 'same_day_and_place', title: draft.plan.title });
    throw error;
  }
  context.log.info('sale.drafted', { saleId: id });
  return ok({ slug: facts.value.slug });
}

type Written = NewDraft & { readonly id: SaleId; readonly facts: store.WrittenFacts };

function draftStatements(context: Context, { id, staff, facts, contents, from }: Written): Statement[] {
  const { db } = context;
  const at = context.now();
  const data = { from, ...facts };
  const { methods, slots, pools, offers } = withOwnIds(context, contents);
  return [
    store.insertDraft(db, { id, at, ...facts }),
    ...saleEventStatements(db, {
      ...{ saleId: id, version: 0, kind: 'created', at, personId: staff.id, reason: null, data },
    }),
    ...store.insertMethods(db, id, methods),
    store.insertSlots(db, id, slots),
    ...store.insertPools(db, id, pools),
    store.insertOffers(db, id, offers),
    auditStatement(context, {
      ...{ action: 'sale.created', personId: staff.id, actor: staff.name, subject: id, after: data },
    }),
  ];
}

/** The same with ids of its own; who shared a pool shares its copy. */
function withOwnIds(context: Context, { methods, ...contents }: DraftContents) {
  const poolIds = new Map(contents.pools.map(({ id }) => [id, context.newId('poo')]));
  const copyOf = (old: PoolId | null) => (old === null ? null : (poolIds.get(old) ?? null));
  return {
    methods,
    slots: contents.slots.map((slot) => ({ ...slot, id: context.newId('slt') })),
    pools: contents.pools.map(({ id, ...pool }) => ({ ...pool, id: poolIds.get(id) ?? context.newId('poo') })),
    offers: contents.offers.map((offer) => ({
      ...{ ...offer, id: context.newId('off'), poolId: copyOf(offer.poolId) },
    })),
  };
}
