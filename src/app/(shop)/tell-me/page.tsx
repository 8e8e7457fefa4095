import { TellMeForm } from '@/features/notifications/ui/tell-me-form';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Tell me when orders open',
  description: 'Leave your e-mail address, and we write to you when the next bake sale opens for orders.',
  path: '/tell-me',
  isIndexed: false,
});

/** Where people ask to be told when orders open. */
export default function TellMePage() {
  return (
    <div className="measure">
      <PageHeading
        title="Tell me when orders open"
        lead="One short e-mail each time a bake sale opens: which day, where, and until when to order. Nothing else."
      />
      <Card>
        <TellMeForm />
      </Card>
      <p className="mt-6 text-bran">
        What we keep and for how long stands in our <TextLink href="/privacy">privacy notice</TextLink>.
      </p>
    </div>
  );
}
