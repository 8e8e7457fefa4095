import { salePageHref } from '@/features/access/domain/menu';
import { TextLink } from '@/ui/text-link';
import { officeSaleHref } from '../domain/office-addresses';
import type { Method } from '../domain/offer-sheet';
import type { SaleState } from '../domain/sale-state';

type Way = { readonly href: string; readonly label: string };

type SalePagesProps = { readonly slug: string; readonly state: SaleState; readonly methods: ReadonlyArray<Method> };

/** The ways from a sale to where it is changed, worked from, balanced and copied. */
export function SalePages({ slug, state, methods }: SalePagesProps) {
  return (
    <nav aria-label="This sale" className="mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {waysOf({ slug, state, methods }).map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href} className="inline-block py-1">
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function waysOf({ slug, state, methods }: SalePagesProps): ReadonlyArray<Way> {
  const offers = { href: officeSaleHref(slug, 'offers'), label: 'Offers' };
  const times = { href: officeSaleHref(slug, 'slots'), label: 'Ways and times' };
  const preview = { href: officeSaleHref(slug, 'preview'), label: 'As shoppers will see it' };
  const copy = { href: officeSaleHref(slug, 'clone'), label: 'Copy to another day' };
  const words = { href: officeSaleHref(slug, 'facts'), label: 'Name and note' };
  if (state === 'draft')
    return [{ href: officeSaleHref(slug, 'facts'), label: 'Day, place, cut-off' }, offers, times, preview, copy];
  return [
    { href: salePageHref(slug, 'orders'), label: 'Orders' },
    { href: salePageHref(slug, 'bake'), label: 'What to bake' },
    { href: salePageHref(slug, 'pack'), label: 'Packing' },
    { href: salePageHref(slug, 'collect'), label: 'Collection' },
    ...(methods.includes('delivery') ? [{ href: salePageHref(slug, 'deliver'), label: 'Delivery' }] : []),
    { href: salePageHref(slug, 'money'), label: 'Money' },
    offers,
    times,
    { href: officeSaleHref(slug, 'ordering'), label: 'Taking orders' },
    ...(state === 'done' || state === 'cancelled' ? [] : [words]),
    { href: salePageHref(slug, 'change'), label: 'Change the sale' },
    { href: `/sales/${slug}`, label: 'As shoppers see it' },
    copy,
  ];
}
