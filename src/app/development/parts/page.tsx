import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { basketNav, footerNav, shopNav } from '@/config/frontend';
import { pageMetadata } from '@/platform/next/page-metadata';
import { isDevelopment } from '@/platform/next/stage';
import { NavLink } from '@/ui/nav-link';
import { PageHeading } from '@/ui/page-heading';
import { ShopFooter } from '@/ui/shop-footer';
import { headerLinkLook, ShopHeader } from '@/ui/shop-header';
import { contentId, SkipLink } from '@/ui/skip-link';
import { TextLink } from '@/ui/text-link';
import { ButtonParts } from './button-parts';
import { FormParts } from './form-parts';
import { ListParts } from './list-parts';
import { MessageParts } from './message-parts';
import { OfficeParts } from './office-parts';
import { PaperParts } from './paper-parts';
import { ShopParts } from './shop-parts';
import { ColourParts, TypeParts } from './token-parts';
import { WordParts } from './word-parts';

export const metadata: Metadata = pageMetadata({
  title: 'Parts',
  description: 'Every part of the design system in every state, for whoever builds pages from them.',
  path: '/development/parts',
  isIndexed: false,
});

const contents = [
  { id: 'colours', title: 'Colours', Parts: ColourParts },
  { id: 'type', title: 'Type, space and shape', Parts: TypeParts },
  { id: 'buttons', title: 'Buttons and links', Parts: ButtonParts },
  { id: 'words', title: 'Words and figures', Parts: WordParts },
  { id: 'forms', title: 'Forms', Parts: FormParts },
  { id: 'lists', title: 'Lists', Parts: ListParts },
  { id: 'messages', title: 'When there is nothing to show', Parts: MessageParts },
  { id: 'shop', title: 'Of the shop itself', Parts: ShopParts },
  { id: 'office', title: 'In the back office', Parts: OfficeParts },
  { id: 'paper', title: 'On paper', Parts: PaperParts },
] as const;

/** Every part of the design system in every state, for whoever builds pages from them. */
export default async function PartsPage() {
  if (!(await isDevelopment())) notFound();
  return (
    <>
      <SkipLink />
      <ShopHeader nav={shopNav} basketLink={<FullBasket />} />
      <main id={contentId} tabIndex={-1} className="page-width pt-6 sm:pt-10">
        <PageHeading
          eyebrow="For development"
          title="The parts of the shop"
          lead="Everything a page is made of, in every state it can be in."
        />
        <nav aria-label="On this page" className="mb-10 no-print">
          <ul className="flex flex-wrap gap-x-6">
            {contents.map(({ id, title }) => (
              <li key={id}>
                <TextLink href={`#${id}`} className="inline-block py-1.5">
                  {title}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
        {contents.map(({ id, Parts }) => (
          <Parts key={id} />
        ))}
      </main>
      <ShopFooter groups={footerNav} />
    </>
  );
}

function FullBasket() {
  return (
    <NavLink href={basketNav.href} className={headerLinkLook}>
      {basketNav.label} <span className="tabular-nums">(3)</span>
    </NavLink>
  );
}
