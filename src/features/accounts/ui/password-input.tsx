import type { ComponentProps } from 'react';
import { passwordLimits } from '@/config/frontend';
import { TextInput } from '@/ui/text-input';

type PasswordProps = Omit<ComponentProps<typeof TextInput>, 'type' | 'label'> & { readonly label?: string };

/** The password somebody has; what was typed is never shown again. */
export function PasswordInput({ label = 'Password', ...rest }: PasswordProps) {
  return (
    <TextInput
      {...rest}
      defaultValue={undefined}
      label={label}
      type="password"
      autoComplete="current-password"
      required
    />
  );
}

/** A password somebody chooses. */
export function NewPasswordInput({ label = 'New password', ...rest }: PasswordProps) {
  return (
    <TextInput
      {...rest}
      defaultValue={undefined}
      label={label}
      type="password"
      autoComplete="new-password"
      hint={`At least ${passwordLimits.shortest} characters. A few words in a row are easy to remember and hard to guess.`}
      required
    />
  );
}
