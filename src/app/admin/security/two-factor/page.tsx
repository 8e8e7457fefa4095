import type { Metadata } from 'next';
import { staffHome } from '@/features/access/domain/safe-next';
import { signOutAction } from '@/features/accounts/actions';
import { lookAtSecondFactor } from '@/features/accounts/queries/second-factor';
import { KeySquare } from '@/features/accounts/ui/key-square';
import { SecondFactorPanel } from '@/features/accounts/ui/second-factor-panel';
import { ForgetAtSignOut } from '@/features/fulfilment/ui/forget-at-sign-out';
import { secondFactorSetUp } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';
import { admitToDoorstep } from '../../guard';

export const metadata: Metadata = { title: 'Your second factor', robots: { index: false } };

/** Where staff set up their second factor; whoever is in charge gets no further without one. */
export default async function StaffSecondFactorPage() {
  const { name } = await admitToDoorstep(secondFactorSetUp);
  const sight = await lookAtSecondFactor(await currentContext());
  return (
    <>
      <PageHeading eyebrow="The back office" title="Your second factor" />
      <SecondFactorPanel
        sight={sight}
        here={secondFactorSetUp}
        onward={{ href: staffHome, label: 'Go to the office' }}
        square={sight.kind === 'offered' ? <KeySquare uri={sight.uri} /> : null}
      />
      <div className="mt-8 flex flex-wrap items-center gap-4 border-t border-rule pt-4 print:hidden">
        <span className="text-bran">Signed in as {name}</span>
        <form action={signOutAction}>
          <ForgetAtSignOut />
          <SubmitButton kind="quiet" size="small">
            Sign out
          </SubmitButton>
        </form>
      </div>
    </>
  );
}
