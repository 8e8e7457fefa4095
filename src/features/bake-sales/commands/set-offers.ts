import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { findVariantPrice } from '@/features/catalogue/queries/variant-choices';
import type { OfferId, SaleId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import type { Cells, SaleGrid } from '../domain/offer-cells';
import type { OfferProblem } from '../domain/offer-problem';
import { planOffers } from '../domain/plan-offers';
import { saleStateAt } from '../domain/sale-state';
import { saleGridReading } from '../store/sale-grid';
import { saleWithId } from '../store/sales';
import * as store from '../store/set-offers';
import { saveSaleChange } from './change-sale';

/** Which sale's offers are changed, as somebody saw them; `isUndo` where they take back what they have just done. */
type Wish = { readonly saleId: SaleId; readonly version: number; readonly isUndo: boolean };

/** The version of the sale that a change made: what an undo of it goes by. */
type Changed = { readonly version: number };

/** What stood in the cells that were changed, and what stands there now. */
type SetCells = Changed & { readonly before: Cells; readonly after: Cells };

/** Sets prices, capacities, doughs and limits of a sale's offers, all of them or none. What is held and sold is a floor. */
export async function setOfferTerms(
  context: Context,
  { cells, ...wish }: Wish & { readonly cells: Cells },
): Promise<Result<SetCells, OfferProblem>> {
  const found = await load(context, wish);
  if (!found.ok) return found;
  const plan = planOffers(found.value.grid, cells);
  if (!plan.ok) return plan;
  const { offers, pools, before, after } = plan.value;
  if (offers.length + pools.length === 0) return ok({ version: wish.version, before, after });
  const saved = await save(context, { ...found.value, wish, before, after }, [
    ...store.setOffers(context.db, wish.saleId, offers),
    ...store.setPools(context.db, wish.saleId, pools),
  ]);
  if (saved === 'saved') return ok({ version: wish.version + 1, before, after });
  if (saved === 'changed_meanwhile') return refused({ kind: saved });
  // Somebody bought between our look and our write: said with the figure that stands now.
  const now = await runReading(context.db, saleGridReading(context.db, saleWithId(wish.saleId)));
  const again = now ? planOffers(now, cells) : null;
  return again && !again.ok ? again : refused({ kind: 'changed_meanwhile' });
}

type Addition = { readonly variantId: VariantId; readonly pricePence: Pence | null; readonly capacity: number };

/** Puts a variant on offer in a sale, at the catalogue's price unless told otherwise. */
export async function addOffer(
  context: Context,
  wish: Wish & Addition,
): Promise<Result<Changed & { readonly offerId: OfferId }, OfferProblem>> {
  const { saleId, variantId, capacity } = wish;
  const found = await load(context, wish);
  if (!found.ok) return found;
  if (found.value.grid.offers.some((offer) => offer.variantId === variantId))
    return refused({ kind: 'on_offer_already' });
  if (!Number.isSafeInteger(capacity) || capacity < 0) return refused({ kind: 'not_a_capacity' });
  const usual = await findVariantPrice(context, variantId);
  if (usual === null) return refused({ kind: 'no_such_variant' });
  const terms = { variantId, pricePence: wish.pricePence ?? usual, capacity };
  const known = await store.findWithdrawn(context.db, saleId, variantId);
  const id = known ?? context.newId('off');
  const saved = await save(context, { ...found.value, wish, before: null, after: { offerId: id, ...terms } }, [
    store.insertOffer(context.db, { id, saleId, ...terms }),
  ]);
  return saved === 'saved' ? ok({ version: wish.version + 1, offerId: id }) : refused({ kind: 'changed_meanwhile' });
}

/** Takes an offer off a sale; one that is in orders stays. */
export async function takeOfferOff(
  context: Context,
  wish: Wish & { readonly offerId: OfferId },
): Promise<Result<Changed, OfferProblem>> {
  const { saleId, offerId } = wish;
  const found = await load(context, wish);
  if (!found.ok) return found;
  const claimedOf = ({ offers }: SaleGrid) => offers.find(({ id }) => id === offerId)?.claimed;
  const claimed = claimedOf(found.value.grid);
  if (claimed === undefined) return refused({ kind: 'no_such_offer' });
  if (claimed > 0) return refused({ kind: 'in_orders', claimed });
  const change = { before: { offerId }, after: null };
  const saved = await save(context, { ...found.value, wish, ...change }, [
    store.withdrawOffer(context.db, saleId, { offerId, at: context.now() }),
  ]);
  if (saved === 'saved') return ok({ version: wish.version + 1 });
  if (saved === 'changed_meanwhile') return refused({ kind: saved });
  const now = await runReading(context.db, saleGridReading(context.db, saleWithId(saleId)));
  return refused({ kind: 'in_orders', claimed: (now && claimedOf(now)) ?? 1 });
}

/** Puts an offer back that was taken off, on the terms it had. */
export async function putOfferBack(
  context: Context,
  wish: Wish & { readonly offerId: OfferId },
): Promise<Result<Changed, OfferProblem>> {
  const { saleId, offerId } = wish;
  const found = await load(context, wish);
  if (!found.ok) return found;
  if (found.value.grid.offers.some(({ id }) => id === offerId)) return refused({ kind: 'on_offer_already' });
  const saved = await save(context, { ...found.value, wish, before: null, after: { offerId } }, [
    store.restoreOffer(context.db, saleId, offerId),
  ]);
  return saved === 'saved' ? ok({ version: wish.version + 1 }) : refused({ kind: 'changed_meanwhile' });
}

type Loaded = { readonly grid: SaleGrid; readonly staff: Staff };

async function load(context: Context, { saleId, version }: Wish): Promise<Result<Loaded, OfferProblem>> {
  const staff = await requireStaff(context, 'sales.edit');
  const grid = await runReading(context.db, saleGridReading(context.db, saleWithId(saleId)));
  if (!grid) return refused({ kind: 'no_such_sale' });
  if (grid.sale.version !== version) return refused({ kind: 'changed_meanwhile' });
  const state = saleStateAt(grid.sale, context.now());
  return state === 'cancelled' || state === 'done' ? refused({ kind: 'is_over' }) : ok({ grid, staff });
}

type Change = Loaded & { readonly wish: Wish; readonly before: unknown; readonly after: unknown };

async function save(
  context: Context,
  { grid, staff, wish, before, after }: Change,
  statements: ReadonlyArray<Statement>,
): Promise<'saved' | 'changed_meanwhile' | 'against_claims'> {
  const change = { kind: 'offers_changed', action: 'sale.offers_changed', before, after } as const;
  const reason = wish.isUndo ? undone : null;
  try {
    const saved = await saveSaleChange(context, { sale: grid.sale, staff, reason, change }, [
      ...statements,
      raiseRevisionStatement(context),
    ]);
    return saved.ok ? 'saved' : saved.problem.kind;
  } catch (error) {
    if (store.isAgainstClaims(error)) return 'against_claims';
    throw error;
  }
}

/** What the trail tells of a change that takes back the one before. */
const undone = 'Undone';
