import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = {
  children: ReactNode;
  as?: 'div' | 'section' | 'article' | 'li' | undefined;
  id?: string | undefined;
  /** Lets a picture or a table reach the edges. */
  isFlush?: boolean | undefined;
  className?: string | undefined;
  'aria-labelledby'?: string | undefined;
};

/** A sheet of paper on the page. */
export function Card({ as: Tag = 'div', isFlush = false, className, ...rest }: CardProps) {
  const look = classNames(
    'rounded-md border border-rule bg-paper',
    isFlush ? 'overflow-hidden' : 'p-4 sm:p-6',
    className,
  );
  return <Tag {...rest} className={look} />;
}
