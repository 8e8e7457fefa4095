import { Notice } from '@/ui/notice';
import { changedMeanwhile } from '../domain/office-addresses';
import { draftProblemInWords } from '../domain/office-words';

type MeanwhileNoticeProps = { readonly search: Readonly<Record<string, string | string[] | undefined>> };

/** Says on the page somebody was led back to that another of the staff was quicker. */
export function MeanwhileNotice({ search }: MeanwhileNoticeProps) {
  if (search[changedMeanwhile.field] !== changedMeanwhile.value) return null;
  return (
    <Notice tone="warning" role="alert" className="mb-4">
      <p>{draftProblemInWords({ kind: 'changed_meanwhile' })}</p>
    </Notice>
  );
}
