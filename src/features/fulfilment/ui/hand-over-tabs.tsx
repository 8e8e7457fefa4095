import { salePageHref } from '@/features/access/domain/menu';
import type { Method, SaleMethod } from '@/features/bake-sales/domain/offer-sheet';
import { methodWords } from '@/features/bake-sales/domain/words';
import { Tabs } from '@/ui/tabs';

const pages = { collection: 'collect', delivery: 'deliver' } as const satisfies Record<Method, string>;

type TabsProps = {
  readonly slug: string;
  readonly methods: ReadonlyArray<SaleMethod>;
  readonly current: Method;
};

/** The lists of a sale that hands over in more ways than one. */
export function HandOverTabs({ slug, methods, current }: TabsProps) {
  if (methods.length < 2) return null;
  const items = methods.map(({ method }) => ({
    href: salePageHref(slug, pages[method]),
    label: methodWords[method],
    isCurrent: method === current,
  }));
  return <Tabs label="Ways of handing over" items={items} />;
}
