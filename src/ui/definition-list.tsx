import type { ReactNode } from 'react';

export type Definition = { readonly term: string; readonly details: ReactNode };

const rows = 'grid content-start gap-x-6 sm:grid-cols-[minmax(8rem,max-content)_1fr]';
const row =
  'gap-x-6 border-b border-rule py-2.5 last:border-0 sm:col-span-2 sm:grid sm:grid-cols-subgrid in-data-[density=dense]:py-1';

/** Facts by name: where, when, who, how much. `stacked` puts each name over its fact. */
export function DefinitionList({
  items,
  layout = 'rows',
}: {
  items: ReadonlyArray<Definition>;
  layout?: 'rows' | 'stacked' | undefined;
}) {
  const isStacked = layout === 'stacked';
  return (
    <dl className={isStacked ? 'space-y-4' : rows}>
      {items.map(({ term, details }) => (
        <div key={term} className={isStacked ? undefined : row}>
          <dt className={isStacked ? 'eyebrow' : 'text-bran'}>{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{details}</dd>
        </div>
      ))}
    </dl>
  );
}
