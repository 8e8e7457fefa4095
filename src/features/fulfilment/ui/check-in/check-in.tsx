'use client';

import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { unseenConflicts, waitingFacts } from '../../domain/check-in-view';
import { ConflictNotices } from './conflict-notices';
import { DeskStatus } from './desk-status';
import { Table } from './table';
import { useCheckIn } from './use-check-in';
import { useOfflineCopy } from './use-offline-copy';

/** The check-in at the table: who comes, what they get, and what is kept here until the shop has heard it. */
export function CheckIn() {
  const { facts, list, standing, isShut, say, haveSeen, askAgain } = useCheckIn();
  const isKept = useOfflineCopy();
  if (isShut)
    return (
      <Notice tone="problem" role="alert" title="This browser keeps nothing">
        <p>A private window, or a full disk. Please use another window, or the list on paper.</p>
      </Notice>
    );
  if (facts === null) return <p role="status">Reading what is kept on this device…</p>;
  return (
    <>
      <DeskStatus standing={standing} waiting={waitingFacts(facts).length} {...{ list, isKept, askAgain }} />
      <ConflictNotices conflicts={unseenConflicts(facts)} orders={list?.orders ?? []} haveSeen={haveSeen} />
      {list === null ? (
        <EmptyState title="No list on this device">
          <p>Open this page where there is a network, signed in, and the day’s list is kept here.</p>
        </EmptyState>
      ) : (
        <Table list={list} facts={facts} say={say} />
      )}
    </>
  );
}
