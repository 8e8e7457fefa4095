import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { basketNav, footerNav, shopNav } from '@/config/frontend';
import { isDevelopment } from '@/platform/next/stage';
import { NavLink } from '@/ui/nav-link';
import { PageHeading } from '@/ui/page-heading';
import { ShopFooter } from '@/ui/shop-footer';
import { headerLinkLook, ShopHeader } from '@/ui/shop-header';
import { contentId, SkipLink } from '@/ui/skip-link';
import { ButtonParts } from './button-parts';
import { FormParts } from './form-parts';
import { ListParts } from './list-parts';
import { OfficeParts } from './office-parts';
import { WordParts } from './word-parts';

export const metadata: Metadata = { title: 'Parts', robots: { index: false } };

/** Every part of the design system in every state, for whoever builds pages from them. */
export default async function PartsPage() {
  if (!(await isDevelopment())) notFound();
  return (
    <>
      <SkipLink />
      <ShopHeader
        nav={shopNav}
        basketLink={
          <NavLink href={basketNav.href} className={headerLinkLook}>
            {basketNav.label} <span className="tabular-nums">(3)</span>
          </NavLink>
        }
      />
      <main id={contentId} tabIndex={-1} className="page-width pt-6 sm:pt-10">
        <PageHeading
          eyebrow="For development"
          title="The parts of the shop"
          lead="Everything a page is made of, in every state it can be in."
        />
        <ButtonParts />
        <WordParts />
        <FormParts />
        <ListParts />
        <OfficeParts />
      </main>
      <ShopFooter groups={footerNav} />
    </>
  );
}
