import type { Metadata } from 'next';
import { backupsHref } from '@/features/access/domain/menu';
import { getBackupOverview } from '@/features/backups/queries';
import { AskForm } from '@/features/backups/ui/ask-form';
import { BackupTable, DrillTable } from '@/features/backups/ui/backup-tables';
import { momentInWords } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Backups' };

/** What could be restored today, how the last nights went, and whether restoring was tried this week. */
export default async function BackupsPage() {
  await admitStaff('backups.read', backupsHref);
  const context = await currentContext();
  const { backups, drills, underWay, lastVerified, troubles, mayAsk } = await getBackupOverview(context);
  return (
    <>
      <PageHeading
        title="Backups"
        lead={
          lastVerified?.closedAt
            ? `Could be restored today: everything as it was on ${momentInWords(lastVerified.closedAt, context.now())}.`
            : 'This database has no verified backup of its own yet.'
        }
      />
      {troubles.length > 0 && (
        <Notice tone="problem" className="mb-4" title="This needs whoever looks after the shop">
          {troubles.map((trouble) => (
            <p key={trouble}>{trouble}</p>
          ))}
        </Notice>
      )}
      <Section title="The last nights" id="nights">
        <div className="mb-4">
          {underWay === null && mayAsk && <AskForm />}
          {underWay !== null && <p>One is being made. It takes a step every minute; load this page again to see it.</p>}
        </div>
        <BackupTable backups={backups} />
      </Section>
      <Section title="Restore drills" id="drills">
        <DrillTable drills={drills} />
      </Section>
    </>
  );
}
