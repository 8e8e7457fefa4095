import type { ComponentProps } from 'react';
import { AppLink, type AppLinkProps } from './app-link';
import { type ButtonLook, buttonLook } from './button-look';
import { classNames } from './class-names';

type ButtonProps = ComponentProps<'button'> & ButtonLook;

/** A button that does something on the page it stands on; forms end in a `SubmitButton`. */
export function Button({ kind, size, isWide, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonLook({ kind, size, isWide }), className)} {...rest} />;
}

type ButtonLinkProps = AppLinkProps & ButtonLook;

/** A link that is the main step of a page. */
export function ButtonLink({ kind, size, isWide, className, ...rest }: ButtonLinkProps) {
  return <AppLink className={classNames(buttonLook({ kind, size, isWide }), className)} {...rest} />;
}
