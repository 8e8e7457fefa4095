import { yourData } from '@/config/backend';
import { dataPages } from '@/features/privacy/domain/data-pages';
import { plural } from '@/kernel/text';
import { hour } from '@/kernel/time';
import { pageMetadata } from '@/platform/next/page-metadata';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Look in your inbox',
  description: 'If we hold anything about that address, a link to it is on the way there.',
  path: dataPages.sent,
  isIndexed: false,
});

/** What happens after somebody asked; the same whether we hold anything or not. */
export default function DataLinkSentPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Look in your inbox"
        lead={`If we hold anything about that address, a link to it is on its way there. It works for ${plural(yourData.linkMs / hour, 'hour')}.`}
      />
      <p>We say the same for every address, so that nobody can find out here who our customers are.</p>
      <p className="mt-4 text-bran">
        Nothing there after ten minutes? Then we hold nothing under it. Look among the unwanted mail, or try{' '}
        <TextLink href={dataPages.ask}>another address of yours</TextLink>.
      </p>
    </div>
  );
}
