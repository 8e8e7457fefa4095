import { dataPages } from '@/features/privacy/domain/data-pages';
import { YourDataForm } from '@/features/privacy/ui/your-data-form';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Your data',
  description: 'See what we know about you, take a copy of it, or have it erased. No account needed.',
  path: dataPages.ask,
  isIndexed: false,
});

/** Where somebody without an account asks what we hold of them. */
export default function YourDataPage() {
  return (
    <div className="measure">
      <PageHeading
        title="What do you know about me?"
        lead="Give us the address you ordered with, and we send a link to it: to see all we hold, take a copy, or be erased."
      />
      <Card>
        <YourDataForm />
      </Card>
      <p className="mt-6 text-bran">
        You have an account? It is quicker <TextLink href="/account/data">when you sign in</TextLink>. The address is
        not yours any more? <TextLink href="/contact">Write to us</TextLink>.
      </p>
    </div>
  );
}
