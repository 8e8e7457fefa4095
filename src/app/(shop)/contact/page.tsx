import type { ComponentProps } from 'react';
import type { Settings } from '@/features/shop/domain/settings';
import { ContactForm } from '@/features/notifications/ui/contact-form';
import { WaysToReachUs } from '@/features/notifications/ui/ways-to-reach-us';
import { cachedSettings } from '@/features/shop/queries';
import { currentContext } from '@/platform/next/context';
import { humanCheckPlace } from '@/platform/next/human-check-place';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Contact',
  description:
    'Write to the bakery: about an order, an allergy, a large cake, or anything else. A person reads it and answers.',
  path: '/contact',
});

/** How to reach the bakery: a form that becomes a letter, and the ways without one. */
export default async function ContactPage() {
  const { trader } = await cachedSettings(await currentContext());
  if (trader.email === null) return <WithoutForm trader={trader} />;
  return <WithForm trader={trader} humanCheck={await humanCheckPlace()} />;
}

type PartProps = { readonly trader: Settings['trader'] };

function WithForm({ trader, humanCheck }: PartProps & ComponentProps<typeof ContactForm>) {
  return (
    <>
      <PageHeading
        title="Write to us"
        lead="About an order, an allergy, a cake for forty, or anything else. One of the bakers reads it and writes back, mostly within a day."
      />
      <div className="grid gap-8 lg:grid-cols-[1fr_20rem] lg:items-start">
        <Card className="measure">
          <ContactForm humanCheck={humanCheck} />
        </Card>
        <aside aria-labelledby="other-ways" className="grid gap-6">
          <section>
            <h2 id="other-ways" className="mb-3 text-xl">
              Rather not a form?
            </h2>
            <WaysToReachUs trader={trader} />
          </section>
          <FirstHelp />
        </aside>
      </div>
    </>
  );
}

function WithoutForm({ trader }: PartProps) {
  const isReachable = trader.phone !== null || trader.addressLines.length > 0;
  return (
    <div className="measure">
      <PageHeading
        title="Reach us"
        lead={
          isReachable
            ? 'We do not read e-mail just now, so here is where you find us.'
            : 'The bakery has not said yet how it can be reached. Please ask when you collect.'
        }
      />
      {isReachable && <WaysToReachUs trader={trader} />}
      <FirstHelp />
    </div>
  );
}

function FirstHelp() {
  return (
    <section aria-labelledby="first-help" className="mt-2">
      <h2 id="first-help" className="mb-3 text-xl">
        Quicker than we are
      </h2>
      <ul className="grid gap-2">
        <li>
          <TextLink href="/find-my-order">Find my order</TextLink>, if the e-mail with its link is lost
        </li>
        <li>
          <TextLink href="/allergens">Allergens</TextLink> of everything we bake
        </li>
        <li>
          <TextLink href="/find-us">Find us</TextLink>, with a map for each place
        </li>
        <li>
          <TextLink href="/faq">Questions and answers</TextLink>
        </li>
      </ul>
    </section>
  );
}
