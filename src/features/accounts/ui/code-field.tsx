import type { ComponentProps } from 'react';
import { TextInput } from '@/ui/text-input';

type CodeFieldProps = Pick<ComponentProps<typeof TextInput>, 'id' | 'error' | 'hint'> & {
  readonly label?: string;
  /** Codes on paper have letters: no keyboard of digits for them. */
  readonly isOnPaper?: boolean;
};

/** Where somebody types a code of their second factor; one that was refused is not shown again, for the next is another. */
export function CodeField({ id = 'code', error, isOnPaper = false, ...words }: CodeFieldProps) {
  const keyboard = isOnPaper
    ? ({ inputMode: 'text', autoComplete: 'off' } as const)
    : ({ inputMode: 'numeric', autoComplete: 'one-time-code' } as const);
  return (
    <TextInput
      {...keyboard}
      label={isOnPaper ? 'Code on paper' : 'Code from your phone'}
      hint={
        isOnPaper
          ? 'Ten letters and digits; each is good once.'
          : 'Six digits, as your authenticator app shows them now.'
      }
      {...words}
      id={id}
      name="code"
      required
      error={error}
      spellCheck={false}
      autoCapitalize="none"
      controlClassName="max-w-56 tabular-nums"
    />
  );
}
