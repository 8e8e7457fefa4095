import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { fieldLinks, type FieldText } from './field';
import { FieldError } from './field-error';

type CheckboxProps = Omit<FieldText, 'isOptional'> & Omit<ComponentProps<'input'>, keyof FieldText | 'type'>;

/** A yes or no, with its words as part of the target. */
export function Checkbox({ label, name, id, hint, error, className, ...rest }: CheckboxProps) {
  const field = { name, id, hint, error };
  const links = fieldLinks(field);
  return (
    <div className={className}>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2 in-data-[density=dense]:pointer-fine:min-h-8 in-data-[density=dense]:pointer-fine:py-1 print:min-h-0 print:py-0.5">
        <input
          type="checkbox"
          {...rest}
          {...links}
          className={classNames('mt-0.5 size-6 shrink-0', 'in-data-[density=dense]:size-5')}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${links.id}-hint`} className="-mt-1 ml-9 text-sm text-bran">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${links.id}-error`}>{error}</FieldError>}
    </div>
  );
}
