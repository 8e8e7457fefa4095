import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';

type FormAnswerProps = {
  readonly title: string;
  readonly message: string | null;
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** The id of the field a sentence is about; its name where it has no other. */
  readonly fieldIds?: Readonly<Record<string, string>>;
};

/** What a form was answered: the fields to mend, or why nothing was done. */
export function FormAnswer({ title, message, fieldErrors, fieldIds = {} }: FormAnswerProps) {
  const errors = Object.entries(fieldErrors).map(([name, sentence]) => ({
    fieldId: fieldIds[name] ?? name,
    message: sentence,
  }));
  if (errors.length > 0) return <FormSummary errors={errors} />;
  if (message === null) return null;
  return (
    <Notice tone="problem" role="alert" className="mb-6" title={title}>
      {message}
    </Notice>
  );
}
