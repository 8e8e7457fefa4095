import { expect, test } from 'vitest';
import { humanCheck } from '@/config/backend';
import { ok, refused } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { testContext } from '@/testing/context';
import { checkHuman, type HumanDoor } from './commands/human';

const morning = Date.UTC(2026, 10, 28, 6);
const { limit } = humanCheck.uncheckedPerAddress;
let networks = 0;

/** A form that arrives from a place of its own; Turnstile says of its widget's answer what the test wants. */
function aForm(verdict: 'ok' | 'failed' | 'unavailable' = 'ok') {
  networks += 1;
  const asked: string[] = [];
  const turnstile: Context['turnstile'] = {
    siteKey: 'site',
    scriptUrl: 'https://challenges.example/api.js',
    verify: (token) => {
      asked.push(token);
      return Promise.resolve(verdict === 'ok' ? ok() : refused({ kind: verdict }));
    },
  };
  const context = testContext({ turnstile, now: () => morning, address: `198.51.100.${networks}` });
  const send = (answer: string | null, door: HumanDoor = 'contact') => checkHuman(context, { door, answer });
  return { context, asked, send };
}

async function sentBefore(send: () => Promise<{ ok: boolean }>, times: number): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let n = 0; n < times; n++) answers.push((await send()).ok);
  return answers;
}

test('a person whom the widget vouches for passes as often as they like', async () => {
  const form = aForm();
  expect(await sentBefore(() => form.send('good'), limit * 3)).not.toContain(false);
  expect(form.asked).toHaveLength(limit * 3);
});

test('a spent or forged answer does not pass, and is not as good as none', async () => {
  expect(await aForm('failed').send('spent')).toEqual({ ok: false, problem: { kind: 'not_human' } });
});

test('without JavaScript the door opens a few times an hour, and nobody is asked who it is', async () => {
  const form = aForm();
  expect(await sentBefore(() => form.send(null), limit)).not.toContain(false);
  expect(await form.send(null)).toMatchObject({ problem: { kind: 'too_many_unchecked' } });
  expect(form.asked).toEqual([]);
});

test('while Turnstile is down the door is not locked, but opens less often', async () => {
  const form = aForm('unavailable');
  expect(await sentBefore(() => form.send('unheard'), limit)).not.toContain(false);
  expect(await form.send('unheard')).toMatchObject({ problem: { kind: 'too_many_unchecked' } });
});

test('each door counts for itself, and so does each network', async () => {
  const form = aForm();
  await sentBefore(() => form.send(null), limit + 1);
  expect((await form.send(null, 'sign_up')).ok).toBe(true);
  expect((await aForm().send(null)).ok).toBe(true);
});

test('whoever has to wait is told so in the answer’s first line', async () => {
  const told: unknown[] = [];
  const form = aForm();
  const context = { ...form.context, slowDown: (wait: unknown) => told.push(wait) };
  const send = () => checkHuman(context, { door: 'forgot', answer: null });
  await sentBefore(send, limit + 1);
  expect(told).toEqual([{ policy: 'unchecked.forgot', ...humanCheck.uncheckedPerAddress, waitMs: 60 * 60_000 }]);
});
