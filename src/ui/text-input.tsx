import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlLook, Field, fieldLinks, type FieldText } from './field';

type TextInputProps = FieldText &
  Omit<ComponentProps<'input'>, keyof FieldText> & { controlClassName?: string | undefined };

/** One line of typing: text, e-mail, telephone, date, time, number, search. */
export function TextInput(props: TextInputProps) {
  const { label, name, id, hint, error, isOptional, className, controlClassName, ...rest } = props;
  const field = { name, id, hint, error };
  return (
    <Field {...field} label={label} isOptional={isOptional} className={className}>
      <input
        type="text"
        {...rest}
        {...fieldLinks(field)}
        className={classNames(controlLook, 'read-only:bg-flour', controlClassName)}
      />
    </Field>
  );
}
