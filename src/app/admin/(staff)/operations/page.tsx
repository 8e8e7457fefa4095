import type { Metadata } from 'next';
import { todayPage } from '@/config/backend';
import { backupsHref, operationsHref, reconcileHref } from '@/features/access/domain/menu';
import { can, type Role } from '@/features/access/domain/permissions';
import { getBackupOverview } from '@/features/backups/queries';
import { ToldEvents } from '@/features/checkout/ui/told-events';
import { getPost } from '@/features/notifications/queries/unreached';
import { MailToldTable, UnreachedTable } from '@/features/notifications/ui/post-tables';
import { getEventsTold } from '@/features/payments/queries/waiting';
import { getReconciliations } from '@/features/reconciliation/queries/reconciliations';
import { getJobs } from '@/features/shop/queries/jobs';
import { JobTable } from '@/features/shop/ui/job-table';
import { dayAndTime } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { DefinitionList, type Definition } from '@/ui/definition-list';
import { KeepFresh } from '@/ui/keep-fresh';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Operations' };

/** What the shop does by itself, what others tell it, and what went wrong: the engine room. */
export default async function OperationsPage() {
  const { role } = await admitStaff('letters.read', operationsHref);
  const context = await currentContext();
  const [jobs, told, post, checks] = await Promise.all([
    getJobs(context),
    getEventsTold(context),
    getPost(context),
    lastChecks(role),
  ]);
  const now = context.now();
  const mayRun = can(role, 'jobs.run');
  return (
    <>
      <PageHeading
        title="Operations"
        lead="What the shop does by itself, and what others tell it. Every job does whatever is due, once a minute."
        actions={<KeepFresh readAt={now} />}
      />
      <Section title="Jobs" id="jobs">
        <JobTable jobs={jobs} mayRun={mayRun} />
      </Section>
      <Section title="Checks" id="checks">
        <DefinitionList items={checks} />
      </Section>
      <Section title="Letters not reached" id="letters">
        <UnreachedTable letters={post.letters} mayResend={post.mayResend} />
      </Section>
      <Section title="What Stripe tells us" id="stripe">
        <ToldEvents told={told} mayReplay={mayRun} stuckBefore={now - todayPage.eventPatienceMs} />
      </Section>
      <Section title="What Resend tells us" id="resend">
        <MailToldTable told={post.told} mayReplay={mayRun} />
      </Section>
    </>
  );
}

/** How the last comparison with Stripe, the last backup and the last drill went, as far as the role may know. */
async function lastChecks(role: Role): Promise<Definition[]> {
  const context = await currentContext();
  const [{ runs }, backups] = await Promise.all([
    getReconciliations(context, null),
    can(role, 'backups.read') ? getBackupOverview(context) : null,
  ]);
  const compared = runs.find(({ state }) => state === 'done');
  const comparing = {
    term: 'Compared with Stripe',
    details: (
      <>
        {compared?.endedAt
          ? `${dayAndTime(compared.endedAt)}, ${compared.differences === 0 ? 'no difference' : plural(compared.differences, 'difference')}.`
          : 'Not yet.'}{' '}
        <TextLink href={reconcileHref}>Reconcile</TextLink>
      </>
    ),
  };
  return backups === null ? [comparing] : [comparing, ...backupChecks(backups)];
}

type Backups = Awaited<ReturnType<typeof getBackupOverview>>;

function backupChecks({ lastVerified, drills, troubles }: Backups): Definition[] {
  const drill = drills.find(({ state }) => state === 'passed' || state === 'failed');
  return [
    {
      term: 'Last good backup',
      details: (
        <>
          {lastVerified?.closedAt ? `${dayAndTime(lastVerified.closedAt)}.` : 'None yet.'}{' '}
          {troubles.map((trouble) => `${trouble} `)}
          <TextLink href={backupsHref}>Backups</TextLink>
        </>
      ),
    },
    {
      term: 'Last restore drill',
      details: drill ? `${dayAndTime(drill.startedAt)}, ${drill.state}.` : 'None yet.',
    },
  ];
}
