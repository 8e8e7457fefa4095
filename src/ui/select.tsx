import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlLook, Field, fieldLinks, type FieldText } from './field';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean | undefined;
};

type SelectProps = FieldText &
  Omit<ComponentProps<'select'>, keyof FieldText | 'children'> & {
    options: ReadonlyArray<SelectOption>;
    /** A first line that is no answer yet: "Choose a sale". */
    placeholder?: string | undefined;
  };

/** One of several answers, in the browser's own list. */
export function Select(props: SelectProps) {
  const { label, name, id, hint, error, isOptional, className, options, placeholder, ...rest } = props;
  const field = { name, id, hint, error };
  return (
    <Field {...field} label={label} isOptional={isOptional} className={className}>
      <span className="relative block">
        <select {...rest} {...fieldLinks(field)} className={classNames(controlLook, 'appearance-none truncate pr-10')}>
          {placeholder && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-3 my-auto size-5 text-bran"
        />
      </span>
    </Field>
  );
}
