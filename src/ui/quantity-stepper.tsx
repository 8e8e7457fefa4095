'use client';

import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useRef, useState } from 'react';
import { Field, fieldLinks, type FieldText } from './field';
import { SubmitButton } from './submit-button';

type QuantityStepperProps = FieldText & {
  /** What is counted, for the names of the buttons: "sourdough". */
  of: string;
  defaultValue?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** Sends the form at each change, where that is how a quantity is kept. */
  submitsForm?: boolean | undefined;
};

const control =
  'stepped h-(--control-height) w-14 border-y border-bran bg-paper px-1 text-center tabular-nums [appearance:textfield] ' +
  'aria-invalid:border-berry [&::-webkit-inner-spin-button]:appearance-none focus-visible:relative';

/** How many of something: a plain number input, and two buttons beside it where scripts run. */
export function QuantityStepper(props: QuantityStepperProps) {
  const { label, name, id, hint, error, isOptional, of, defaultValue = 1, min = 0, max, submitsForm = false } = props;
  const field = { name, id, hint, error };
  const [count, setCount] = useCount(defaultValue);
  const { input, step } = useSteps(submitsForm);
  return (
    <Field {...field} label={label} isOptional={isOptional}>
      <div className="inline-flex items-stretch">
        <StepButton label={`One fewer ${of}`} isAtEnd={count <= min} side="start" onPress={() => step(-1)}>
          <Minus aria-hidden="true" className="size-4" />
        </StepButton>
        <input
          ref={input}
          {...fieldLinks(field)}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          defaultValue={defaultValue}
          onInput={(event) => setCount(event.currentTarget.valueAsNumber || 0)}
          className={control}
        />
        <StepButton label={`One more ${of}`} isAtEnd={count >= (max ?? Infinity)} side="end" onPress={() => step(1)}>
          <Plus aria-hidden="true" className="size-4" />
        </StepButton>
        <span role="status" className="sr-only">
          {count === defaultValue ? '' : count}
        </span>
        {submitsForm && count !== defaultValue && (
          <SubmitButton kind="quiet" className="ml-2">
            Update
          </SubmitButton>
        )}
      </div>
    </Field>
  );
}

/** What is counted now. What the server kept takes the place of what was stepped to; the field stays, and its focus. */
function useCount(defaultValue: number) {
  const [count, setCount] = useState(defaultValue);
  const [kept, setKept] = useState(defaultValue);
  if (kept !== defaultValue) {
    setKept(defaultValue);
    setCount(defaultValue);
  }
  return [count, setCount] as const;
}

function useSteps(submitsForm: boolean) {
  const input = useRef<HTMLInputElement>(null);
  const step = (by: 1 | -1) => {
    const element = input.current;
    if (!element) return;
    if (by > 0) element.stepUp();
    else element.stepDown();
    // Whoever listens to the input hears of it as if it had been typed.
    element.dispatchEvent(new Event('input', { bubbles: true }));
    if (submitsForm) element.form?.requestSubmit();
  };
  return { input, step };
}

type StepButtonProps = {
  label: string;
  isAtEnd: boolean;
  side: 'start' | 'end';
  onPress: () => void;
  children: ReactNode;
};

function StepButton({ label, isAtEnd, side, onPress, children }: StepButtonProps) {
  const edge = side === 'start' ? 'rounded-l-md' : 'rounded-r-md';
  return (
    <button
      type="button"
      aria-label={label}
      // Stays focusable at its end: a keyboard would lose its place.
      aria-disabled={isAtEnd || undefined}
      onClick={() => {
        if (!isAtEnd) onPress();
      }}
      className={`needs-script grid w-11 place-items-center border border-bran bg-paper hover:bg-butter-wash focus-visible:relative aria-disabled:cursor-default aria-disabled:bg-flour aria-disabled:text-bran ${edge}`}
    >
      {children}
    </button>
  );
}
