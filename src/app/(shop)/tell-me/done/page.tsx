import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'You are on the list',
  description:
    'From now on we write to you each time a bake sale opens for orders. Every e-mail has a link that stops them.',
  path: '/tell-me/done',
  isIndexed: false,
});

/** Says that the address is confirmed. */
export default function DonePage() {
  return (
    <div className="measure">
      <PageHeading
        title="You are on the list"
        lead="We will write to you each time a bake sale opens for orders. Every e-mail has a link that stops them."
      />
      <ButtonLink href="/menu">See the menu</ButtonLink>
    </div>
  );
}
