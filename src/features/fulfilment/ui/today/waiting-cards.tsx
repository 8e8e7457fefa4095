import type { ReactNode } from 'react';
import { attentionHref, operationsHref } from '@/features/access/domain/menu';
import { can, type Role } from '@/features/access/domain/permissions';
import { kindWords, stateWords as letterStateWords } from '@/features/notifications/domain/letter-words';
import { attentionWords } from '@/features/orders/domain/words';
import { jobsTrouble, lastRunOf } from '@/features/shop/domain/job-standing';
import { dayAndTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { plural } from '@/kernel/text';
import { Card } from '@/ui/card';
import { TextLink } from '@/ui/text-link';
import { atLeast, type Today, type Waiting } from '../../domain/today';

/** How many of each list stand here; the page behind has them all. */
const firstFew = 3;

type WaitingCardsProps = Pick<Today, 'waiting' | 'letters' | 'jobs' | 'stuckEvents'> & {
  readonly role: Role;
  readonly mostCounted: number;
};

/** What waits for somebody: the queue, letters that reached nobody, and whether the jobs run. */
export function WaitingCards({ waiting, letters, jobs, stuckEvents, role, mostCounted }: WaitingCardsProps) {
  return (
    <div className="grid content-start gap-4">
      {waiting && <Queue waiting={waiting} mostCounted={mostCounted} />}
      {letters && <Letters letters={letters} mostCounted={mostCounted} />}
      <Jobs jobs={jobs} stuckEvents={stuckEvents} maySee={can(role, 'letters.read')} />
    </div>
  );
}

type PartProps = { readonly title: string; readonly children: ReactNode; readonly isLoud: boolean };

function Part({ title, children, isLoud }: PartProps) {
  return (
    <Card as="section" className="grid gap-2">
      <h3 className={isLoud ? 'text-lg text-berry' : 'text-lg'}>{title}</h3>
      {children}
    </Card>
  );
}

function Queue({ waiting: { orders, strays }, mostCounted }: { waiting: Waiting; mostCounted: number }) {
  const count = orders.length + strays.length;
  if (count === 0) return <Part title="Nothing needs a look" isLoud={false} children={null} />;
  const first = orders.slice(0, firstFew);
  return (
    <Part title={`${atLeast(count, mostCounted)} to look at`} isLoud>
      <ul className="grid gap-1">
        {first.map(({ reference, attention, since }) => (
          <li key={reference}>
            <TextLink href={`/admin/orders/${reference}`}>{reference}</TextLink>:{' '}
            {attentionWords[attention] ?? 'this order needs a look'}, since {dayAndTime(since)}
          </li>
        ))}
        {strays.slice(0, firstFew - first.length).map((stray) => (
          <li key={stray.id}>
            {stray.currency === 'gbp' ? formatPence(stray.amount) : 'A payment'} that fits no order, since{' '}
            {dayAndTime(stray.foundAt)}
          </li>
        ))}
      </ul>
      <p>
        <TextLink href={attentionHref}>See what needs a look</TextLink>
      </p>
    </Part>
  );
}

function Letters({ letters, mostCounted }: { letters: NonNullable<Today['letters']>; mostCounted: number }) {
  if (letters.length === 0) return <Part title="Every letter has reached its person" isLoud={false} children={null} />;
  return (
    <Part title={`${atLeast(letters.length, mostCounted)} not reached by letter`} isLoud>
      <ul className="grid gap-1">
        {letters.slice(0, firstFew).map((letter) => (
          <li key={letter.id} className="wrap-anywhere">
            {kindWords[letter.kind]} to {letter.to}: {letterStateWords[letter.state].toLowerCase()}
          </li>
        ))}
      </ul>
      <p>
        <TextLink href={`${operationsHref}#letters`}>See them and send them again</TextLink>
      </p>
    </Part>
  );
}

type JobsProps = Pick<Today, 'jobs' | 'stuckEvents'> & { readonly maySee: boolean };

function Jobs({ jobs, stuckEvents, maySee }: JobsProps) {
  const trouble = jobsTrouble(jobs);
  const last = lastRunOf(jobs);
  return (
    <Part title={trouble === null ? 'The jobs run' : 'The jobs need a look'} isLoud={trouble !== null}>
      {trouble !== null && <p className="font-semibold text-berry">{trouble}.</p>}
      <p>{last === null ? 'None has run yet.' : `The last one that is on record ran ${dayAndTime(last)}.`}</p>
      {stuckEvents > 0 && (
        <p className="font-semibold">
          {plural(stuckEvents, 'message')} from Stripe could not be done yet; tried again every minute.
        </p>
      )}
      {maySee && (
        <p>
          <TextLink href={operationsHref}>See what the shop does by itself</TextLink>
        </p>
      )}
    </Part>
  );
}
