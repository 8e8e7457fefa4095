import type { ComponentProps } from 'react';
import { TextInput } from './text-input';

/** An e-mail address, with the keyboard and the help of a phone that go with it. */
export function EmailInput(props: ComponentProps<typeof TextInput>) {
  return (
    <TextInput
      type="email"
      autoComplete="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      required
      {...props}
    />
  );
}
