import { AppLink } from './app-link';

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
};

const look =
  'inline-flex min-h-11 items-center gap-2 border-b-3 border-transparent px-1 text-bran no-underline hover:border-bran hover:text-crust ' +
  'aria-[current=page]:border-rust aria-[current=page]:font-semibold aria-[current=page]:text-crust in-data-[density=dense]:min-h-9';

/** Views of the same things, each with its own address. */
export function Tabs({ items, label }: { items: ReadonlyArray<Tab>; label: string }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-rule no-print">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(({ href, label: words, count, isCurrent }) => (
          <li key={href}>
            <AppLink href={href} aria-current={isCurrent ? 'page' : undefined} className={look}>
              {words}
              {count !== undefined && <span className="text-sm text-bran tabular-nums">{count}</span>}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
