import type { ReactNode } from 'react';
import { Ornament } from './ornament';

type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Says that there is nothing here yet, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto measure px-4 py-12 text-center in-data-[density=dense]:py-6">
      <Ornament />
      <p className="mt-6 font-serif text-xl font-semibold">{title}</p>
      {children && <div className="mt-2 text-bran">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
