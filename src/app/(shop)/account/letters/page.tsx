import { wishForOpeningsAction } from '@/features/accounts/actions/letters';
import { accountPages } from '@/features/accounts/domain/account-pages';
import { getLetterWishes } from '@/features/accounts/queries/letters';
import { consentWording } from '@/features/notifications/domain/subscription';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';
import { ofAccount } from '../guard';

export const metadata = pageMetadata({
  title: 'Letters',
  description: 'Which e-mails we send you: about your orders always, about new bake sales if you like.',
  path: accountPages.letters,
  isIndexed: false,
});

/** Which e-mails somebody is sent, and the buttons that change it. */
export default async function LettersRoute() {
  const { email, isToldOfOpenings } = await ofAccount(accountPages.letters, getLetterWishes);
  return (
    <div className="measure">
      <PageHeading title="Letters" lead={email === null ? null : `Our e-mails go to ${email}.`} />
      <div className="grid gap-4">
        <Card as="section" aria-labelledby="openings">
          <Head id="openings" title="When orders open" isSent={isToldOfOpenings} />
          <p className="mt-2 mb-4">
            {isToldOfOpenings
              ? 'We write to you once for each bake sale, when it opens for orders.'
              : consentWording.given}
          </p>
          <form action={wishForOpeningsAction}>
            <input type="hidden" name="openings" value={isToldOfOpenings ? 'no' : 'yes'} />
            <SubmitButton kind={isToldOfOpenings ? 'quiet' : 'primary'}>
              {isToldOfOpenings ? 'Stop telling me' : 'Tell me when orders open'}
            </SubmitButton>
          </form>
        </Card>
        <Card as="section" aria-labelledby="orders">
          <Head id="orders" title="About your orders" isSent />
          <p className="mt-2">
            Confirmations, changes and refunds. They are part of an order, so they come with every one of them.
          </p>
        </Card>
      </div>
    </div>
  );
}

function Head({ id, title, isSent }: { id: string; title: string; isSent: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <Badge tone={isSent ? 'good' : 'neutral'}>{isSent ? 'We write' : 'We do not write'}</Badge>
    </div>
  );
}
