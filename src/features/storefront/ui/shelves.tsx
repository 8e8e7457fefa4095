import type { Shelf } from '@/features/catalogue/domain/shelf';
import { Picture } from '@/features/catalogue/ui/picture';
import { AppLink } from '@/ui/app-link';

type ShelvesProps = { readonly shelves: ReadonlyArray<Shelf>; readonly saleSlug: string | null };

/** What there is, by sort: a small print and a name each. */
export function Shelves({ shelves, saleSlug }: ShelvesProps) {
  const sale = saleSlug === null ? '' : `sale=${saleSlug}&`;
  return (
    <ul className="shelves">
      {shelves.map(({ slug, name, photo }) => (
        <li key={slug}>
          <AppLink
            href={`/menu?${sale}category=${slug}`}
            className="group flex items-center gap-3 [&>picture]:shrink-0 md:flex-col md:items-stretch md:gap-2 md:text-center"
          >
            <Picture
              photo={photo}
              sizes={['thumbnail', 'card']}
              width="(width >= 48rem) 9rem, 4rem"
              isDecoration
              className="aspect-square w-16 shrink-0 rounded-md md:w-full"
            />
            <span className="font-serif text-base/5 font-semibold group-hover:underline">{name}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
