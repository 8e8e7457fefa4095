import { expect, test } from 'vitest';
import { hour, minute } from '@/kernel/time';
import { beginSession, isAlive, isToken, makeToken, noteUse, type SessionTimes } from './session';

const rules = { idleMs: 12 * hour, longestMs: 24 * hour, noteEveryMs: 10 * minute };
const morning = Date.UTC(2026, 10, 28, 6);
const begun = beginSession(morning, rules);
const alive = (times: SessionTimes, now: number, revokedAt: number | null = null) =>
  isAlive({ ...times, revokedAt }, now);

test('a session nobody uses ends after twelve hours, to the millisecond', () => {
  expect(alive(begun, morning + 12 * hour - 1)).toBe(true);
  expect(alive(begun, morning + 12 * hour)).toBe(false);
});

test('a session in use ends after a day all the same', () => {
  let times = begun;
  for (let now = morning; now < morning + 24 * hour; now += hour) times = noteUse(times, now, rules) ?? times;
  expect(alive(times, morning + 24 * hour - 1)).toBe(true);
  expect(alive(times, morning + 24 * hour)).toBe(false);
});

test('using a session within its twelve hours gives it twelve more', () => {
  const used = noteUse(begun, morning + 11 * hour, rules);
  expect(used?.idleEndsAt).toBe(morning + 23 * hour);
});

test('the use of a session is noted every ten minutes and not more often', () => {
  expect(noteUse(begun, morning + 10 * minute - 1, rules)).toBeNull();
  expect(noteUse(begun, morning + 10 * minute, rules)).not.toBeNull();
});

test('a revoked session opens nothing, however fresh', () => {
  expect(alive(begun, morning, morning)).toBe(false);
});

test('a token is 256 random bits and is told from rubbish by its shape', () => {
  const token = makeToken((count) => crypto.getRandomValues(new Uint8Array(count)), 32);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(isToken(token)).toBe(true);
  for (const rubbish of ['', 'x', 'undefined', `${token} `, token.toUpperCase(), `${token}'--`]) {
    expect(isToken(rubbish)).toBe(false);
  }
});
