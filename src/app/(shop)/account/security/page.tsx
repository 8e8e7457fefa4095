import { isStaff } from '@/features/access/domain/person';
import { listDevices, requirePerson } from '@/features/access/queries';
import { signOutAction } from '@/features/accounts/actions';
import { accountPages } from '@/features/accounts/domain/account-pages';
import { doneWords } from '@/features/accounts/domain/done-words';
import { ownFactorPage } from '@/features/accounts/domain/second-factor-page';
import { ChangeEmailForm, ChangePasswordForm } from '@/features/accounts/ui/change-login-forms';
import { DeviceList } from '@/features/accounts/ui/device-list';
import { ForgetAtSignOut } from '@/features/fulfilment/ui/forget-at-sign-out';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';
import { ofAccount } from '../guard';

export const metadata = pageMetadata({
  title: 'Signing in',
  description: 'The devices you are signed in on, your password, and the address you sign in with.',
  path: accountPages.security,
  isIndexed: false,
});

type Props = { searchParams: Promise<{ done?: string | string[] }> };

/** How somebody signs in: their devices, their password, their address. */
export default async function SecurityPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const { person, devices } = await ofAccount(accountPages.security, async (context) => ({
    person: await requirePerson(context),
    devices: await listDevices(context),
  }));
  const told = doneWords(done);
  return (
    <div className="measure">
      <PageHeading title="Signing in" lead={person.email} />
      {told !== null && (
        <Notice tone="good" role="status" className="mb-6">
          {told}
        </Notice>
      )}
      <Section id="devices" title="Where you are signed in">
        <DeviceList devices={devices} />
        <SignOutHere isAtWork={isStaff(person)} />
      </Section>
      <Section id="password" title="Your password">
        <ChangePasswordForm />
        <p className="mt-4 text-bran">
          You sign in with Google and have no password?{' '}
          <TextLink href="/forgot-password">Choose one by letter</TextLink>.
        </p>
      </Section>
      <Section id="second-factor" title="Your second factor">
        <p>
          A code of your phone beside your password: a stolen password then opens nothing.{' '}
          <TextLink href={ownFactorPage}>See how it stands</TextLink>
        </p>
      </Section>
      <Section id="address" title="The address you sign in with">
        <ChangeEmailForm />
      </Section>
    </div>
  );
}

function SignOutHere({ isAtWork }: { readonly isAtWork: boolean }) {
  return (
    <form action={signOutAction} className="mt-3">
      {isAtWork && <ForgetAtSignOut />}
      <SubmitButton kind="quiet" workingLabel="Signing out…">
        Sign out here
      </SubmitButton>
    </form>
  );
}
