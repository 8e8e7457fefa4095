import ChevronRight from 'lucide-react/icons/chevron-right';
import { textLimits } from '@/config/frontend';
import { fourteen } from '@/features/catalogue/domain/fourteen';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { type MenuAsked, menuAddress, menuFields } from '../domain/menu-address';
import { menuSorts, wholeMenu } from '../domain/menu-filter';
import { sortWords } from '../domain/menu-words';
import { ShowOnChange } from './show-on-change';

const sortOptions = menuSorts.map((sort) => ({ value: sort, label: sortWords[sort] }));

/**
 * Search, order and allergens of a menu. A plain form that asks for an address, so it works with scripts off; folded away
 * where the page is narrow, so that the bakes come first, and always open beside them where it is wide.
 */
export function MenuForm({ asked }: { asked: MenuAsked }) {
  const count = Number(asked.words !== '') + Number(asked.sort !== wholeMenu.sort) + asked.free.length;
  return (
    <details className="group open:col-span-full lg:col-span-1 lg:row-span-3 lg:details-content:[content-visibility:visible]">
      {/* A browser that cannot hold it open keeps the words that open it. */}
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 pr-3 font-semibold hover:text-rust lg:supports-[selector(::details-content)]:hidden [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-rust group-open:rotate-90" />
        Filter &amp; sort
        {count > 0 && (
          <Badge tone="accent">
            {count}
            <VisuallyHidden> chosen</VisuallyHidden>
          </Badge>
        )}
      </summary>
      <ShowOnChange shown={menuAddress(asked)}>
        <input type="hidden" name={menuFields.sale} value={asked.saleSlug ?? ''} />
        <input type="hidden" name={menuFields.category} value={asked.category ?? ''} />
        <TextInput
          label="Search the menu"
          type="search"
          id="menu-words"
          name={menuFields.words}
          defaultValue={asked.words}
          maxLength={textLimits.search}
          enterKeyHint="search"
          autoCapitalize="none"
        />
        <Select label="Sort by" id="menu-sort" name={menuFields.sort} defaultValue={asked.sort} options={sortOptions} />
        <FreeFrom asked={asked} />
        <noscript>
          <Button type="submit" isWide className="mt-2">
            Show
          </Button>
        </noscript>
      </ShowOnChange>
    </details>
  );
}

function FreeFrom({ asked }: { asked: MenuAsked }) {
  return (
    <fieldset aria-describedby="free-from-means" className="sm:col-span-2 lg:col-span-1">
      <legend className="mb-1 font-semibold">Free from</legend>
      <p id="free-from-means" className="mb-2 text-sm text-bran">
        Neither contains it nor may contain it. We bake everything in one kitchen, so traces are always possible.{' '}
        <TextLink href="/allergens">All bakes, all allergens</TextLink>
      </p>
      <ul className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-1">
        {fourteen.map(({ slug, name }) => (
          <li key={slug}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3 py-1 leading-snug hover:text-rust lg:min-h-9">
              <input
                type="checkbox"
                name={menuFields.free}
                value={slug}
                defaultChecked={asked.free.includes(slug)}
                className="size-5.5 shrink-0 lg:size-5"
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
