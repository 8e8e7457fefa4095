import { plural } from '@/kernel/text';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextLink } from '@/ui/text-link';
import { type MenuAsked, menuAddress } from '../domain/menu-address';
import { wholeMenu } from '../domain/menu-filter';
import { nothingFits, waysOut } from '../domain/menu-words';
import type { ShownSale } from '../domain/shown-sale';

type NothingFitsProps = { readonly shown: ShownSale; readonly asked: MenuAsked; readonly categoryName: string | null };

/** A menu of which nothing fits: why, and what to take back to see something. */
export function NothingFits({ shown, asked, categoryName }: NothingFitsProps) {
  const ways = waysOut(shown.offers, asked, categoryName);
  return (
    <EmptyState
      title={nothingFits(asked, categoryName, shown.sale)}
      action={
        <ButtonLink href={menuAddress({ ...wholeMenu, saleSlug: asked.saleSlug })} kind="quiet" scroll={false}>
          Show the whole menu
        </ButtonLink>
      }
    >
      {ways.length === 0 ? (
        <p>Another day may have it.</p>
      ) : (
        <ul className="space-y-1">
          {ways.map(({ words, count, href }) => (
            <li key={href}>
              <TextLink href={href} scroll={false} className="inline-block py-1">
                {words}
              </TextLink>
              : {plural(count, 'bake')}
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
