import { expect, test } from 'vitest';
import type { Change } from './dump';
import { isApart } from './watch';

const row = (columns: Record<string, unknown>) => ({ '#': 1, ...columns });
const change = (table: string, before: Change['before'], after: Change['after']): Change => ({
  ...{ table, rowid: 1, before, after },
});

test.each([
  ['a counted try', change('counters', null, row({ key: 'a' }))],
  [
    'a session that was used',
    change('sessions', row({ seen_at: 1, revoked_at: null }), row({ seen_at: 2, revoked_at: null })),
  ],
  [
    'the backup of a night',
    change('backups', row({ night: '2026-11-21', place: 1 }), row({ night: '2026-11-21', place: 2 })),
  ],
  ['the note that somebody was refused', change('audit', null, row({ action: 'access.refused' }))],
])('%s may stay', (_what, made) => expect(isApart(made)).toBe(true));

test.each([
  ['a new session', change('sessions', null, row({ seen_at: 1 }))],
  ['a session that ended', change('sessions', row({ revoked_at: null }), row({ revoked_at: 2 }))],
  ['the note that something was done', change('audit', null, row({ action: 'order.refunded' }))],
  ['a note that was written over', change('audit', row({ action: 'access.refused' }), row({ action: 'x.refused' }))],
  ['a backup that was asked for', change('backups', null, row({ night: null }))],
  ['an order', change('orders', row({ state: 'confirmed' }), row({ state: 'cancelled' }))],
])('%s is a change', (_what, made) => expect(isApart(made)).toBe(false));
