import { AppLink, type AppLinkProps } from './app-link';
import { classNames } from './class-names';

type TextLinkProps = AppLinkProps & { quiet?: boolean };

const leavesTheApp = /^(?:[a-z]+:|\/\/|#)/i;

/** A link in running text; `quiet` keeps the colour of the words around it. Addresses elsewhere are plain links. */
export function TextLink({ quiet = false, className, href, ...rest }: TextLinkProps) {
  const classes = classNames(
    // Padding above and below words moves no line, but gives fingers more to press.
    'underline decoration-1 underline-offset-[0.2em] hover:decoration-2 pointer-coarse:py-1',
    quiet ? 'text-inherit' : 'text-rust hover:text-rust-deep',
    className,
  );
  if (!leavesTheApp.test(href)) return <AppLink href={href} className={classes} {...rest} />;
  return (
    <a href={href} className={classes} {...anchorProps(rest)}>
      {rest.children}
    </a>
  );
}

function anchorProps({ id, target, rel, lang, title, 'aria-label': label }: Omit<AppLinkProps, 'href'>) {
  return { id, target, rel, lang, title, 'aria-label': label };
}
