import type { ReactNode } from 'react';
import { footerNav, shopNav } from '@/config/frontend';
import { BasketLink } from '@/features/basket/ui/basket-link';
import { ShopFooter } from '@/ui/shop-footer';
import { headerLinkLook, ShopHeader } from '@/ui/shop-header';
import { contentId, SkipLink } from '@/ui/skip-link';

/** The shop around its pages: masthead, content, foot. */
export default function ShopLayout({ children }: { children: ReactNode }) {
  const basketLink = <BasketLink className={headerLinkLook} />;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <ShopHeader nav={shopNav} basketLink={basketLink} />
      <main id={contentId} tabIndex={-1} className="page-width grow pt-6 sm:pt-10 print:p-0">
        {children}
      </main>
      <ShopFooter groups={footerNav} />
    </div>
  );
}
