import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';

/** Running text: lines no longer than people read with ease, and room between what is said. */
export function Prose({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={classNames('prose', className)}>{children}</div>;
}
