'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import { messages } from '@/config/frontend';
import { type ButtonLook, buttonLook } from './button-look';
import { classNames } from './class-names';
import { Spinner } from './spinner';

type SubmitButtonProps = Omit<ComponentProps<'button'>, 'type'> &
  ButtonLook & {
    /** What the button says while the form is on its way. */
    workingLabel?: string | undefined;
    /** For forms whose sending is known elsewhere than in the form itself. */
    isWorking?: boolean | undefined;
  };

// A complaint about the field that is left would push the button from under the finger, and the press would hit nothing.
const keepFocus = (event: MouseEvent<HTMLButtonElement>) => {
  event.preventDefault();
};

/** Sends the form it stands in, once: while it works it says so and takes no second press. */
export function SubmitButton(props: SubmitButtonProps) {
  const {
    kind,
    size,
    isWide,
    className,
    children,
    workingLabel = messages.working,
    isWorking,
    onClick,
    ...rest
  } = props;
  const { pending } = useFormStatus();
  const working = isWorking ?? pending;
  // Not `disabled`: that would throw away the focus of whoever pressed it.
  const press = (event: MouseEvent<HTMLButtonElement>) => (working ? event.preventDefault() : onClick?.(event));
  const look = classNames(buttonLook({ kind, size, isWide }), className);
  return (
    <button
      {...rest}
      type="submit"
      onMouseDown={keepFocus}
      onClick={press}
      aria-disabled={working || undefined}
      className={look}
    >
      {/* Both texts share one cell, so that the button keeps its width. */}
      <span className="grid *:col-start-1 *:row-start-1 *:flex *:items-center *:justify-center *:gap-2">
        <span className={working ? 'invisible' : undefined}>{children}</span>
        <span role="status">
          {working && (
            <>
              <Spinner />
              {workingLabel}
            </>
          )}
        </span>
      </span>
    </button>
  );
}
