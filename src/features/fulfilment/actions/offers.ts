'use server';

import { messages } from '@/config/frontend';
import { staffHome } from '@/features/access/domain/safe-next';
import { addOffer, putOfferBack, setOfferTerms, takeOfferOff } from '@/features/bake-sales/commands/set-offers';
import type { Cells } from '@/features/bake-sales/domain/offer-cells';
import type { OfferProblem } from '@/features/bake-sales/domain/offer-problem';
import type { OfferId } from '@/kernel/ids';
import { ok, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { type Fields, type GridState, nothingSent, undoField } from '../domain/grid-answer';
import { cellProblemInWords, offerProblemInWords, savedInWords } from '../domain/offer-words';
import type { ShownOffers } from '../domain/shown-offers';
import { findShownOffers } from '../queries/offers';
import { type AskedOffers, offersSchema, readCells } from '../schema/offers';
import { admitTo } from './at-the-office';

export type OffersFormState = GridState<ShownOffers>;

type Done = { readonly undo: Fields | null; readonly say: (shown: ShownOffers) => string };

/**
 * Changes the offers of a sale: all forms of its grid post here, because all of them show what is answered. The answer
 * holds the offers as they then stand, so that nobody goes on from figures of before.
 */
export async function changeOffersAction(_before: OffersFormState, sent: FormData): Promise<OffersFormState> {
  const form = requireForm(sent);
  const { context } = await admitTo('sales.edit', staffHome);
  const parsed = parseForm(offersSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...nothingSent, outcome: 'refused', ...parsed.state };
  const done = await change(context, parsed.value, form);
  const shown = await findShownOffers(context, parsed.value.saleId);
  if (!done.ok) return refusal(form, done.problem, shown);
  const { undo, say } = done.value;
  const outcome = undo ? 'saved' : 'unchanged';
  const message = shown && say(shown);
  // Taken back is taken back: the way forward again is to type it.
  return { outcome, shown, undo: parsed.value.undo ? null : undo, message, fieldErrors: {}, values: {} };
}

type Answer = Promise<Result<Done, OfferProblem>>;
type Of<Intent extends AskedOffers['intent']> = Extract<AskedOffers, { intent: Intent }>;

function change(context: Context, asked: AskedOffers, form: FormData): Answer {
  switch (asked.intent) {
    case 'save':
      return save(context, asked, readCells(form));
    case 'add':
      return add(context, asked);
    case 'take_off':
      return takeOff(context, asked);
    case 'put_back':
      return putBack(context, asked);
  }
}

async function save(context: Context, { intent, undo: isUndo, ...wish }: Of<'save'>, cells: Cells): Answer {
  const saved = await setOfferTerms(context, { ...wish, isUndo, cells });
  if (!saved.ok) return saved;
  const { version, before, after } = saved.value;
  const isChanged = Object.keys(after).length > 0;
  const say = (shown: ShownOffers) => savedInWords({ before, after, isUndo }, shown);
  return ok({ undo: isChanged ? { ...undoing({ ...wish, version }, intent), ...before } : null, say });
}

async function add(context: Context, { undo: isUndo, price: pricePence, ...wish }: Of<'add'>): Answer {
  const added = await addOffer(context, { ...wish, isUndo, pricePence });
  if (!added.ok) return added;
  const { version, offerId } = added.value;
  return ok({
    undo: { ...undoing({ ...wish, version }, 'take_off'), offerId },
    say: (shown) => `${nameOf(offerId, shown)} is on offer now.`,
  });
}

async function takeOff(context: Context, { undo: isUndo, ...wish }: Of<'take_off'>): Answer {
  const off = await takeOfferOff(context, { ...wish, isUndo });
  if (!off.ok) return off;
  const undo = { ...undoing({ ...wish, ...off.value }, 'put_back'), offerId: wish.offerId };
  return ok({ undo, say: () => 'It is no longer on offer in this sale.' });
}

async function putBack(context: Context, { undo: isUndo, ...wish }: Of<'put_back'>): Answer {
  const back = await putOfferBack(context, { ...wish, isUndo });
  if (!back.ok) return back;
  const undo = { ...undoing({ ...wish, ...back.value }, 'take_off'), offerId: wish.offerId };
  return ok({ undo, say: (shown) => `${nameOf(wish.offerId, shown)} is on offer again.` });
}

function undoing({ saleId, version }: Pick<AskedOffers, 'saleId' | 'version'>, intent: AskedOffers['intent']): Fields {
  return { ...undoField, intent, saleId, version: String(version) };
}

function nameOf(id: OfferId, { offers }: ShownOffers): string {
  return offers.find((offer) => offer.id === id)?.name ?? 'It';
}

function refusal(form: FormData, problem: OfferProblem, shown: ShownOffers | null): OffersFormState {
  const message = offerProblemInWords(problem);
  // Whoever was overtaken sees the new figures and not their own on top of them.
  if (problem.kind === 'changed_meanwhile')
    return { outcome: 'changed_meanwhile', shown, undo: null, message, fieldErrors: {}, values: {} };
  const bad = problem.kind === 'bad_cells' ? Object.entries(problem.cells) : [];
  const fieldErrors = Object.fromEntries(bad.map(([name, one]) => [name, cellProblemInWords(one)]));
  return { outcome: 'refused', shown, undo: null, message, fieldErrors, values: typedValues(form) };
}
