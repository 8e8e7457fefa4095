'use client';

import { useEffect, useRef } from 'react';
import { messages } from '@/config/frontend';
import { Notice } from './notice';

export type FormError = { readonly fieldId: string; readonly message: string };

type FormSummaryProps = { errors: ReadonlyArray<FormError>; title?: string | undefined };

/**
 * What keeps a form from being accepted, each with a way to its field; reading starts here when it arrives. A form that
 * is sent again gives it a new key.
 */
export function FormSummary({ errors, title = messages.checkForm }: FormSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isThere = errors.length > 0;
  // Only when it arrives: whoever is mending a field must not be called away as the list grows shorter.
  useEffect(() => {
    if (isThere) box.current?.focus();
  }, [isThere]);
  if (!isThere) return null;
  return (
    // `autoFocus` is for pages that arrive without scripts; the effect for those that are there already.
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="mb-6">
      <Notice tone="problem" title={title}>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`}>{message}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
