import type { ComponentProps, ReactNode } from 'react';
import type { FieldText } from './field';
import { FieldHint } from './field';
import { FieldError } from './field-error';

export type RadioOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What stands at the far side: a price, how many are left. */
  readonly aside?: ReactNode;
  readonly isDisabled?: boolean | undefined;
};

type RadioCardsProps = Omit<FieldText, 'isOptional'> &
  Omit<ComponentProps<'input'>, keyof FieldText | 'type' | 'value' | 'defaultValue'> & {
    options: ReadonlyArray<RadioOption>;
    defaultValue?: string | undefined;
    columns?: 1 | 2 | undefined;
  };

/** One of a few answers, each with room to say what it means: slots, ways to pay, sales. */
export function RadioCards(props: RadioCardsProps) {
  const { label, name, id = name, hint, error, options, defaultValue, columns = 1, className, ...rest } = props;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined} className={className}>
      <legend className="mb-1.5 block font-semibold">{label}</legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      <div className={columns === 2 ? 'grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2' : 'grid gap-2'}>
        {options.map((option) => (
          <RadioCard key={option.value} option={option}>
            <input
              {...rest}
              type="radio"
              name={name}
              id={`${id}-${option.value}`}
              value={option.value}
              disabled={option.isDisabled}
              {...(defaultValue === undefined ? {} : { defaultChecked: option.value === defaultValue })}
              aria-invalid={error ? true : undefined}
              className="mt-0.5 size-5 shrink-0"
            />
          </RadioCard>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function RadioCard({ option, children }: { option: RadioOption; children: ReactNode }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-bran bg-paper px-3 py-2.5 outline-rust hover:border-crust has-checked:border-rust has-checked:bg-butter-wash has-checked:outline-1 has-disabled:cursor-not-allowed has-disabled:border-rule has-disabled:bg-flour has-disabled:text-bran has-aria-invalid:border-berry">
      {children}
      <span className="min-w-0 grow">
        <span className="block">{option.label}</span>
        {option.hint && <span className="block text-sm text-bran">{option.hint}</span>}
      </span>
      {option.aside && <span className="shrink-0 text-right tabular-nums">{option.aside}</span>}
    </label>
  );
}
