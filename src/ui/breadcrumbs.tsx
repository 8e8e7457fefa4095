import { TextLink } from './text-link';

export type Crumb = { readonly label: string; readonly href?: string | undefined };

/** The way from the front of the shop to this page; the last crumb is the page itself. */
export function Breadcrumbs({ items }: { items: ReadonlyArray<Crumb> }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-4 text-sm text-bran no-print">
      <ol className="flex flex-wrap gap-x-2">
        {items.map(({ label, href }) => (
          <li key={label} className="flex items-center gap-x-2 not-last:after:content-['/'] not-last:after:text-bran">
            {href ? (
              <TextLink href={href} className="py-1">
                {label}
              </TextLink>
            ) : (
              <span aria-current="page" className="py-1">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
