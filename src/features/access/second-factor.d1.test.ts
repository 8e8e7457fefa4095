import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { secondFactor } from '@/config/backend';
import { hour, minute } from '@/kernel/time';
import { codeAt } from '@/platform/authenticator';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { employ } from '@/testing/builders/staff';
import { testContext } from '@/testing/context';
import { pendingStatements, proveSignIn } from './commands/pending-sign-in';
import {
  endSecondFactorStatements,
  offerSecondFactor,
  proveOffer,
  renewRecoveryCodes,
  spendCode,
} from './commands/second-factor';
import { stepAt } from './domain/second-factor';
import { findOfferedSecret, findSecondFactor } from './queries/second-factor';
import { people, recoveryCodes, secondFactorOffers, secondFactors } from './tables';

const morning = Date.UTC(2026, 10, 28, 6);
const halfMinute = 30_000;
const at = (now: number, over: Partial<Context> = {}) => testContext({ now: () => now, ...over });

/** Somebody with a phone: what it shows at a moment, and the codes on paper. */
async function aPhone(now = morning) {
  const { id } = await employ('manager');
  const context = at(now);
  await offerSecondFactor(context, id);
  const secret = (await findOfferedSecret(context, id)) ?? '';
  const shows = (moment: number) => codeAt(secret, stepAt(moment));
  const proved = await proveOffer(context, id, await shows(now));
  if (!proved.ok) throw new Error(proved.problem.kind);
  await runBatch(context.db, proved.value.statements);
  return { id, shows, secret, recoveryCodes: proved.value.recoveryCodes };
}

const wrongCode = { ok: false, problem: { kind: 'wrong_code' } };
const byApp = { ok: true, value: 'app' };
const byPaper = { ok: true, value: 'recovery' };

test('a code opens once: the same one is refused ever after, the next one is not', async () => {
  const { id, shows } = await aPhone();
  const code = await shows(morning + halfMinute);
  expect(await spendCode(at(morning + halfMinute), id, code)).toEqual(byApp);
  expect(await spendCode(at(morning + halfMinute), id, code)).toEqual(wrongCode);
  expect(await spendCode(at(morning + minute), id, code)).toEqual(wrongCode);
  expect(await spendCode(at(morning + minute), id, await shows(morning + minute))).toEqual(byApp);
});

test('the code that set the phone up opens nothing afterwards', async () => {
  const { id, shows } = await aPhone();
  expect(await spendCode(at(morning), id, await shows(morning))).toEqual(wrongCode);
});

test('of ten who send one code at the same moment, one gets in', async () => {
  const { id, shows } = await aPhone();
  const code = await shows(morning + hour);
  const answers = await Promise.all(Array.from({ length: 10 }, () => spendCode(at(morning + hour), id, code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a phone half a minute off is believed, a minute is not', async () => {
  const { id, shows } = await aPhone();
  const now = morning + hour;
  expect(await spendCode(at(now), id, await shows(now - minute))).toEqual(wrongCode);
  expect(await spendCode(at(now), id, await shows(now + minute))).toEqual(wrongCode);
  expect(await spendCode(at(now), id, await shows(now - halfMinute))).toEqual(byApp);
  expect(await spendCode(at(now), id, await shows(now + halfMinute))).toEqual(byApp);
});

test('codes go on being taken after the clock was set back', async () => {
  const { id, shows } = await aPhone();
  const ahead = morning + 72 * hour;
  expect(await spendCode(at(ahead), id, await shows(ahead))).toEqual(byApp);
  const back = morning + hour;
  expect(await spendCode(at(back), id, await shows(back))).toEqual(byApp);
  expect(await spendCode(at(back), id, await shows(back))).toEqual(wrongCode);
});

test('each code on paper opens once, however it is typed', async () => {
  const { id, recoveryCodes: codes } = await aPhone();
  expect(codes).toHaveLength(secondFactor.recoveryCodes);
  const [first = '', second = ''] = codes;
  expect(await spendCode(at(morning), id, first.toUpperCase().replace('-', ' '))).toEqual(byPaper);
  expect(await spendCode(at(morning), id, first)).toEqual(wrongCode);
  expect(await spendCode(at(morning), id, second)).toEqual(byPaper);
  expect((await findSecondFactor(at(morning), id))?.recoveryCodesLeft).toBe(secondFactor.recoveryCodes - 2);
});

test('codes of one person open nothing of another', async () => {
  const [one, other] = [await aPhone(), await aPhone()];
  expect(await spendCode(at(morning + hour), other.id, await one.shows(morning + hour))).toEqual(wrongCode);
  expect(await spendCode(at(morning), other.id, one.recoveryCodes[0] ?? '')).toEqual(wrongCode);
});

test('new codes on paper take the place of all old ones', async () => {
  const { id, recoveryCodes: old } = await aPhone();
  const context = at(morning);
  const renewed = await renewRecoveryCodes(context, id);
  await runBatch(context.db, renewed.statements);
  expect(await spendCode(context, id, old[0] ?? '')).toEqual(wrongCode);
  expect(await spendCode(context, id, renewed.recoveryCodes[0] ?? '')).toEqual(byPaper);
});

test('the eleventh try in a quarter of an hour is not even looked at', async () => {
  const { id, shows } = await aPhone();
  const now = morning + hour;
  const code = await shows(now);
  // The set-up was a try of its own, an hour ago.
  for (let n = 0; n < 10; n++) expect(await spendCode(at(now), id, '000000')).toEqual(wrongCode);
  expect(await spendCode(at(now), id, code)).toEqual({ ok: false, problem: { kind: 'too_many_tries' } });
});

test('a secret that was shown and not proved is asked of nobody, and lapses', async () => {
  const { id } = await employ('baker');
  await offerSecondFactor(at(morning), id);
  expect(await findSecondFactor(at(morning), id)).toBeNull();
  expect(await findOfferedSecret(at(morning + secondFactor.offerMs), id)).toBeNull();
  const late = await proveOffer(at(morning + secondFactor.offerMs), id, '000000');
  expect(late).toEqual({ ok: false, problem: { kind: 'no_offer' } });
});

test('another phone is offered while the one before still opens', async () => {
  const { id, shows } = await aPhone();
  await offerSecondFactor(at(morning + hour), id);
  expect(await spendCode(at(morning + hour), id, await shows(morning + hour))).toEqual(byApp);
});

test('a database that is read tells no secret and no code', async () => {
  const { id, secret, recoveryCodes: codes } = await aPhone();
  const context = at(morning);
  await offerSecondFactor(context, id);
  const offered = (await findOfferedSecret(context, id)) ?? '';
  const rows = await Promise.all(
    [secondFactors, secondFactorOffers, recoveryCodes].map((table) => context.db.select().from(table)),
  );
  const text = JSON.stringify(rows);
  for (const hidden of [secret, offered, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
    expect(hidden).not.toBe('');
    expect(text).not.toContain(hidden);
  }
});

test('with another key than it was sealed with, a secret opens nothing; the key before still does', async () => {
  const { id, shows, recoveryCodes: codes } = await aPhone();
  const now = morning + hour;
  const strange = at(now, { secretKeys: ['a-key-that-sealed-nothing-of-this'] });
  expect(await spendCode(strange, id, await shows(now))).toEqual(wrongCode);
  expect(await spendCode(strange, id, codes[0] ?? '')).toEqual(wrongCode);
  const rotated = at(now, { secretKeys: ['a-key-for-sealing-from-today-on', ...at(now).secretKeys] });
  expect(await spendCode(rotated, id, await shows(now))).toEqual(byApp);
  expect(await spendCode(rotated, id, codes[0] ?? '')).toEqual(byPaper);
});

test('whose factor is taken off has none, and none of their codes is left', async () => {
  const { id, recoveryCodes: codes } = await aPhone();
  const context = at(morning);
  await runBatch(context.db, endSecondFactorStatements(context, id));
  expect(await findSecondFactor(context, id)).toBeNull();
  expect(await spendCode(context, id, codes[0] ?? '')).toEqual(wrongCode);
});

async function halfIn(id: Awaited<ReturnType<typeof aPhone>>['id'], now: number): Promise<string> {
  const context = at(now);
  const { pendingToken, statements } = await pendingStatements(context, id);
  await runBatch(context.db, statements);
  return pendingToken;
}

test('half a sign-in is finished by a code, once', async () => {
  const { id, shows } = await aPhone();
  const now = morning + hour;
  const token = await halfIn(id, now);
  const proved = await proveSignIn(at(now), token, await shows(now));
  expect(proved).toMatchObject({ ok: true, value: { person: { id, role: 'manager' }, by: 'app' } });
  if (proved.ok) await runBatch(at(now).db, proved.value.statements);
  const again = await proveSignIn(at(now), token, await shows(now + halfMinute));
  expect(again).toEqual({ ok: false, problem: { kind: 'begin_again' } });
});

test('half a sign-in has five tries and ten minutes; then it begins anew', async () => {
  const { id, shows } = await aPhone();
  const now = morning + hour;
  const begin = { ok: false, problem: { kind: 'begin_again' } };
  const token = await halfIn(id, now);
  for (let n = 0; n < 5; n++) expect(await proveSignIn(at(now), token, '000000')).toEqual(wrongCode);
  expect(await proveSignIn(at(now), token, await shows(now))).toEqual(begin);
  const slow = await halfIn(id, now);
  const late = now + secondFactor.pendingMs;
  expect(await proveSignIn(at(late), slow, await shows(late))).toEqual(begin);
  for (const rubbish of ['', 'x', 'ab'.repeat(32), "' OR 1=1 --"])
    expect(await proveSignIn(at(now), rubbish, '000000')).toEqual(begin);
});

test('whoever is shut out between password and code stays out', async () => {
  const { id, shows } = await aPhone();
  const now = morning + hour;
  const token = await halfIn(id, now);
  await at(now).db.update(people).set({ disabledAt: now }).where(eq(people.id, id));
  expect(await proveSignIn(at(now), token, await shows(now))).toEqual({ ok: false, problem: { kind: 'begin_again' } });
});
