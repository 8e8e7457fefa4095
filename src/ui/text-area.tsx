import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlLook, Field, fieldLinks, type FieldText } from './field';

type TextAreaProps = FieldText & Omit<ComponentProps<'textarea'>, keyof FieldText>;

/** Several lines of typing; grows with what is written where the browser can. */
export function TextArea({ label, name, id, hint, error, isOptional, className, rows = 3, ...rest }: TextAreaProps) {
  const field = { name, id, hint, error };
  return (
    <Field {...field} label={label} isOptional={isOptional} className={className}>
      <textarea
        {...rest}
        {...fieldLinks(field)}
        rows={rows}
        // A field that grows with its words forgets its rows, so they are its least height.
        style={{ minBlockSize: `calc(${rows}lh + 1rem)` }}
        className={classNames(controlLook, 'field-sizing-content resize-y')}
      />
    </Field>
  );
}
