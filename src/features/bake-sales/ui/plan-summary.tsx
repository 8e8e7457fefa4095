import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';

type Refused = {
  readonly message: string | null;
  readonly fieldErrors: Readonly<Record<string, string>>;
};

/** Why a form was not accepted: field by field, or in one sentence. */
export function PlanSummary({ state: { message, fieldErrors } }: { readonly state: Refused }) {
  const errors = Object.entries(fieldErrors).map(([fieldId, words]) => ({ fieldId, message: words }));
  if (errors.length > 0) return <FormSummary errors={errors} />;
  if (message === null) return null;
  return (
    <Notice tone="problem" role="alert">
      <p>{message}</p>
    </Notice>
  );
}
