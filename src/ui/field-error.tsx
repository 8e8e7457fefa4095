import CircleAlert from 'lucide-react/icons/circle-alert';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** What is wrong with an answer and what to do about it, beside its field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm font-semibold text-berry">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        <VisuallyHidden>Error: </VisuallyHidden>
        {children}
      </span>
    </p>
  );
}
