import X from 'lucide-react/icons/x';
import { AppLink } from '@/ui/app-link';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { type MenuAsked, menuAddress, wishesOf } from '../domain/menu-address';
import { wholeMenu } from '../domain/menu-filter';
import { wishWords } from '../domain/menu-words';

/** What narrows the menu just now, each of which a tap takes back. */
export function WishChips({ asked }: { asked: MenuAsked }) {
  // The sort of bake is told, and taken back, by the links above.
  const wishes = wishesOf({ ...asked, category: null }, null);
  if (wishes.length === 0) return null;
  return (
    <ul
      aria-label="What you asked for"
      className="col-span-full flex flex-wrap items-center gap-2 lg:col-span-1 lg:col-start-2 lg:mb-4"
    >
      {wishes.map((wish) => (
        <li key={wishWords(wish)}>
          <AppLink
            href={menuAddress({ ...wish.without, category: asked.category })}
            scroll={false}
            replace
            className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-bran bg-butter-wash px-2.5 py-1 text-sm hover:border-crust"
          >
            <span>
              <VisuallyHidden>Take back: </VisuallyHidden>
              {wishWords(wish)}
            </span>
            <X aria-hidden="true" className="size-4 shrink-0" />
          </AppLink>
        </li>
      ))}
      <li>
        <TextLink
          href={menuAddress({ ...wholeMenu, saleSlug: asked.saleSlug })}
          scroll={false}
          replace
          className="inline-flex min-h-9 items-center px-1 text-sm"
        >
          Clear all
        </TextLink>
      </li>
    </ul>
  );
}
