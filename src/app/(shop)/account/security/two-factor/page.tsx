import { accountPages } from '@/features/accounts/domain/account-pages';
import { ownFactorPage } from '@/features/accounts/domain/second-factor-page';
import { lookAtSecondFactor } from '@/features/accounts/queries/second-factor';
import { KeySquare } from '@/features/accounts/ui/key-square';
import { SecondFactorPanel } from '@/features/accounts/ui/second-factor-panel';
import { pageMetadata } from '@/platform/next/page-metadata';
import { PageHeading } from '@/ui/page-heading';
import { ofAccount } from '../../guard';

export const metadata = pageMetadata({
  title: 'Your second factor',
  description: 'A code of your phone beside your password, so that a stolen password opens nothing.',
  path: ownFactorPage,
  isIndexed: false,
});

/** Where a shopper sets up and looks after their second factor, if they want one. */
export default async function OwnSecondFactorPage() {
  const sight = await ofAccount(ownFactorPage, lookAtSecondFactor);
  return (
    <div className="measure">
      <PageHeading title="Your second factor" />
      <SecondFactorPanel
        sight={sight}
        here={ownFactorPage}
        onward={{ href: accountPages.security, label: 'Back to signing in' }}
        square={sight.kind === 'offered' ? <KeySquare uri={sight.uri} /> : null}
      />
    </div>
  );
}
