import type { ReactNode } from 'react';
import { FieldError } from './field-error';

/** What every field says around its control. */
export type FieldText = {
  label: ReactNode;
  name: string;
  /** The control's id; the name where nothing else is given. */
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean | undefined;
};

/** The attributes that tie a control to its label, hint and error. */
export function fieldLinks({ id, name, hint, error }: Omit<FieldText, 'label'>) {
  const controlId = id ?? name;
  const described = [hint ? `${controlId}-hint` : '', error ? `${controlId}-error` : ''].filter(Boolean).join(' ');
  return {
    id: controlId,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
}

type FieldProps = FieldText & { children: ReactNode; className?: string | undefined };

/** A labelled control with its hint above and its error beside it. */
export function Field({ label, name, id, hint, error, isOptional, children, className }: FieldProps) {
  const controlId = id ?? name;
  return (
    <div className={className}>
      <label htmlFor={controlId} className="mb-1.5 block font-semibold">
        {label}
        {isOptional && <span className="font-normal text-bran"> (optional)</span>}
      </label>
      {hint && <FieldHint id={`${controlId}-hint`}>{hint}</FieldHint>}
      {children}
      {error && <FieldError id={`${controlId}-error`}>{error}</FieldError>}
    </div>
  );
}

/** A sentence that helps to answer. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="-mt-1 mb-1.5 text-sm text-bran">
      {children}
    </p>
  );
}

/** The look of everything people type into or choose from. */
export const controlLook =
  'block min-h-(--control-height) w-full min-w-0 rounded-md border border-bran bg-paper px-3 py-2 text-crust ' +
  'placeholder:text-bran hover:border-crust aria-invalid:border-2 aria-invalid:border-berry ' +
  'disabled:cursor-not-allowed disabled:bg-flour disabled:text-bran';
