'use client';

import { type SubmitEvent, useActionState, useId } from 'react';
import type { VariantChoice } from '@/features/catalogue/domain/variant-choice';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { SubmitButton } from '@/ui/submit-button';
import { changeOffersAction, type OffersFormState } from '../actions/offers';
import { nothingSent } from '../domain/grid-answer';
import type { ShownOffers } from '../domain/shown-offers';
import { AddOffer } from './add-offer';
import { useGridSaving } from './grid-saving';
import { type BindCell, OfferTables } from './offer-tables';
import { SavedLine } from './saved-line';

type OfferGridProps = {
  readonly shown: ShownOffers;
  readonly choices: ReadonlyArray<VariantChoice>;
  readonly isOver: boolean;
};

/**
 * The offers of a sale, edited in place: a cell is saved as it is left. Without JavaScript it is one form with one button,
 * and the forms around it work as any do.
 */
export function OfferGrid({ shown: first, choices, isOver }: OfferGridProps) {
  const [answered, action] = useActionState<OffersFormState, FormData>(changeOffersAction, nothingSent);
  const { answer, isSaving, send, leave } = useGridSaving<ShownOffers>(answered, {
    act: changeOffersAction,
    stamp: (form, newest) => form.set('version', String((newest ?? first).version)),
    ofCells: { intent: 'save', saleId: first.saleId },
  });
  const shown = answer.shown ?? first;
  const cell: BindCell = (name) => ({
    ...{ name, value: shown.cells[name] ?? '', typed: answer.values[name], error: answer.fieldErrors[name] },
    ...{ sent: answer.sent[name], overtaken: answer.overtaken, leave },
  });
  return (
    <>
      <SavedLine {...{ answer, isSaving, action, send }} />
      <OfferForms {...{ shown, cell, isOver, isSaving, action, send }} />
      {!isOver && (
        <Section title="Something more" id="add">
          <AddOffer {...{ shown, choices, answer, isSaving, action, send }} />
        </Section>
      )}
    </>
  );
}

type OfferFormsProps = Pick<OfferGridProps, 'shown' | 'isOver'> & {
  readonly cell: BindCell;
  readonly isSaving: boolean;
  readonly action: (form: FormData) => void;
  readonly send: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** The form of the cells, and beside it the one whose buttons stand in their rows. */
function OfferForms({ shown, cell, isOver, isSaving, action, send }: OfferFormsProps) {
  const takeOffForm = useId();
  const ofSale = (
    <>
      <input type="hidden" name="saleId" value={shown.saleId} />
      <input type="hidden" name="version" value={shown.version} />
    </>
  );
  return (
    <>
      <form action={action} onSubmit={send} aria-label="Offers">
        <fieldset disabled={isOver} className="grid gap-4">
          <input type="hidden" name="intent" value="save" />
          {ofSale}
          <OfferTables {...{ shown, cell, takeOffForm, isSaving }} />
          {shown.offers.length === 0 && <EmptyState title="Nothing is on offer in this sale yet" />}
          {shown.offers.length > 0 && <Save isSaving={isSaving} />}
        </fieldset>
      </form>
      <form id={takeOffForm} action={action} onSubmit={send}>
        <input type="hidden" name="intent" value="take_off" />
        {ofSale}
      </form>
    </>
  );
}

function Save({ isSaving }: { readonly isSaving: boolean }) {
  return (
    <p>
      <SubmitButton isWorking={isSaving}>Save</SubmitButton>
    </p>
  );
}
