import type { ReactNode } from 'react';
import { Button } from './button';
import { TextLink } from './text-link';

type DataFilterProps = {
  /** What is looked for most. */
  readonly children: ReactNode;
  /** The rest of what the list can be narrowed to; open where some of it is in use. */
  readonly more?: ReactNode;
  readonly isMoreInUse?: boolean | undefined;
  /** The list without any of it; null where nothing is asked for. */
  readonly clearHref: string | null;
};

/** What a list of the office is narrowed to: a plain form whose answers stand in the address. */
export function DataFilter({ children, more, isMoreInUse = false, clearHref }: DataFilterProps) {
  return (
    <form method="get" role="search" className="mb-4 grid gap-3 print:hidden">
      <div className="grid items-end gap-3 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">{children}</div>
      {more && (
        <details open={isMoreInUse}>
          <summary>More to narrow it by</summary>
          <div className="mt-2 grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
            {more}
          </div>
        </details>
      )}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit">Show</Button>
        {clearHref !== null && <TextLink href={clearHref}>Show everything</TextLink>}
      </p>
    </form>
  );
}
