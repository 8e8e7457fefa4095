'use client';

import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { SubmitButton } from '@/ui/submit-button';
import { publishSaleAction } from '../actions/plan';
import { PlanSummary } from './plan-summary';

/** Shows a sale to shoppers. */
export function PublishForm({ saleId, version }: { readonly saleId: string; readonly version: number }) {
  const [state, action] = useActionState(publishSaleAction, emptyForm);
  return (
    <form action={action} className="grid gap-3">
      <input type="hidden" name="saleId" value={saleId} />
      <input type="hidden" name="version" value={version} />
      <PlanSummary state={state} />
      <SubmitButton className="justify-self-start">Publish this sale</SubmitButton>
    </form>
  );
}
