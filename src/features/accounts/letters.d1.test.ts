import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readSession } from '@/features/access/queries';
import { people } from '@/features/access/tables';
import { letters } from '@/features/notifications/tables';
import type { Context } from '@/platform/context';
import { testBindings } from '@/testing/bindings';
import { anIdentity } from '@/testing/builders/identity';
import { testContext } from '@/testing/context';
import { verifyAddress } from './commands/answer-letter';
import { askForNewEmail, changePassword } from './commands/change-login';
import { choosePassword } from './commands/choose-password';
import { askForReset } from './commands/forgot';
import { moveAccount } from './commands/move-account';
import { signIn } from './commands/sign-in';
import { signUp } from './commands/sign-up';
import type { HalfSignedIn, SignedIn } from './commands/welcome';
import { readAccountLetter } from './queries';

/* The letters of Identity Platform and what is behind them, with its stand-in over real HTTP. */

const password = 'flour water salt';
const another = 'rye and caraway';

let visitors = 0;
/** A shop as one visitor meets it; `settle` waits for what goes on after the answers. */
function aVisit(over: Partial<Context> = {}) {
  const work: Promise<unknown>[] = [];
  const context = testContext({
    address: `198.51.100.${++visitors}`,
    afterResponse: (promise) => work.push(promise),
    ...over,
  });
  return { context, settle: () => Promise.all(work) };
}

const anAddress = () => `${crypto.randomUUID()}@example.org`;

type Mode = 'verifyEmail' | 'resetPassword' | 'verifyAndChangeEmail' | 'recoverEmail';

/** The code of the newest letter of a kind that Identity Platform has sent to an address; empty where there is none. */
async function codeFor(email: string, mode: Mode): Promise<string> {
  const answer = await fetch(`${testBindings().STAND_INS_URL}/mailbox.json?to=${email}`);
  const mail: ReadonlyArray<{ readonly links: ReadonlyArray<string> }> = await answer.json();
  const link = mail.flatMap(({ links }) => links).find((address) => address.includes(`mode=${mode}&`));
  return link === undefined ? '' : (new URL(link).searchParams.get('oobCode') ?? '');
}

async function openAccount(email: string, secret = password): Promise<void> {
  const { context, settle } = aVisit();
  expect(await signUp(context, { email, newPassword: secret })).toEqual({ ok: true, value: undefined });
  await settle();
}

const verify = async (email: string, secret = password) =>
  verifyAddress(aVisit().context, { code: await codeFor(email, 'verifyEmail'), password: secret, device: null });

/** The next request of the browser that was just signed in. */
function inside(answer: { readonly ok: boolean; readonly value?: SignedIn | HalfSignedIn }): Context {
  if (answer.value?.kind !== 'signed_in') throw new Error('Nobody came in');
  return aVisit({ caller: { kind: 'person', token: answer.value.token } }).context;
}

async function aShopper() {
  const email = anAddress();
  await openAccount(email);
  const answer = await verify(email);
  return { email, browser: inside(answer), answer };
}

const comeIn = async (email: string, secret: string) =>
  signIn(aVisit().context, { email, password: secret, device: null });
const isIn = async (browser: Context) => (await readSession({ ...browser })).kind === 'person';
const lettersTo = async (context: Context, email: string) =>
  (await context.db.select().from(letters).where(eq(letters.to, email))).map(({ kind }) => kind);

test('an account opens once its letter is answered with the password it was opened with', async () => {
  const email = anAddress();
  await openAccount(email);
  expect(await comeIn(email, password)).toEqual({ ok: false, problem: { kind: 'unverified' } });
  const code = await codeFor(email, 'verifyEmail');
  expect(await readAccountLetter(aVisit().context, code)).toMatchObject({ value: { kind: 'verify', email } });
  const browser = inside(await verify(email));
  expect(await readSession(browser)).toMatchObject({ kind: 'person', person: { role: 'shopper', email } });
  expect((await comeIn(email, password)).ok).toBe(true);
});

test('whoever reads the letter to an account that somebody else opened with their address cannot hand it to them', async () => {
  const email = anAddress();
  await openAccount(email, 'chosen by a stranger');
  expect(await verify(email, 'a guess')).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
  expect(await comeIn(email, 'chosen by a stranger')).toEqual({ ok: false, problem: { kind: 'unverified' } });
  const { context, settle } = aVisit();
  await askForReset(context, email);
  await settle();
  await choosePassword(context, { code: await codeFor(email, 'resetPassword'), newPassword: password });
  expect((await comeIn(email, 'chosen by a stranger')).ok).toBe(false);
  expect((await comeIn(email, password)).ok).toBe(true);
});

test('opening an account with an address that has one is answered alike, and tells its owner by letter', async () => {
  const { email } = await aShopper();
  await openAccount(email.toUpperCase(), another);
  expect(await lettersTo(aVisit().context, email)).toEqual(['account_exists']);
  expect((await comeIn(email, another)).ok).toBe(false);
  await openAccount(email, another);
  expect(await lettersTo(aVisit().context, email)).toHaveLength(1);
});

test('a forgotten password is chosen anew, once, and signs everybody out', async () => {
  const { email, browser } = await aShopper();
  const { context } = aVisit();
  expect((await askForReset(context, email)).ok).toBe(true);
  const code = await codeFor(email, 'resetPassword');
  expect(await choosePassword(context, { code, newPassword: another })).toEqual({ ok: true, value: undefined });
  expect(await isIn(browser)).toBe(false);
  expect((await comeIn(email, password)).ok).toBe(false);
  expect((await comeIn(email, another)).ok).toBe(true);
  expect(await lettersTo(context, email)).toEqual(['password_changed']);
  expect(await choosePassword(context, { code, newPassword: password })).toEqual({
    ...{ ok: false, problem: { kind: 'expired' } },
  });
});

test('asking for a new password is answered alike for an address nobody has, and sends it nothing', async () => {
  const stranger = anAddress();
  const { email } = await aShopper();
  expect(await askForReset(aVisit().context, stranger)).toEqual(await askForReset(aVisit().context, email));
  expect(await codeFor(stranger, 'resetPassword')).toBe('');
});

test('changing the password takes the one before, keeps this browser in by another session and no other', async () => {
  const { email, browser } = await aShopper();
  const tablet = inside(await comeIn(email, password));
  const wrong = await changePassword({ ...browser }, { password: 'a guess', newPassword: another, device: null });
  expect(wrong).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
  const changed = await changePassword({ ...browser }, { password, newPassword: another, device: null });
  expect([await isIn(browser), await isIn(tablet), await isIn(inside(changed))]).toEqual([false, false, true]);
  expect((await comeIn(email, another)).ok).toBe(true);
});

test('an account moves once the letter to its new address is answered, and the address before is told', async () => {
  const { email, browser } = await aShopper();
  const newEmail = anAddress();
  expect((await askForNewEmail({ ...browser }, { password, email: newEmail })).ok).toBe(true);
  expect((await comeIn(email, password)).ok).toBe(true);
  const moved = await moveAccount(aVisit().context, await codeFor(newEmail, 'verifyAndChangeEmail'));
  expect(moved).toEqual({ ok: true, value: { isRecovered: false } });
  expect(await readSession({ ...browser })).toMatchObject({ person: { email: newEmail } });
  expect((await comeIn(newEmail, password)).ok).toBe(true);
  expect((await comeIn(email, password)).ok).toBe(false);
  expect(await lettersTo(browser, email)).toEqual(['email_changed']);
});

test('whoever finds their account moved by somebody else takes it back by letter, and everybody is out', async () => {
  const { email, browser } = await aShopper();
  const thief = inside(await comeIn(email, password));
  const newEmail = anAddress();
  await askForNewEmail({ ...thief }, { password, email: newEmail });
  await moveAccount(aVisit().context, await codeFor(newEmail, 'verifyAndChangeEmail'));
  const back = await moveAccount(aVisit().context, await codeFor(email, 'recoverEmail'));
  expect(back).toEqual({ ok: true, value: { isRecovered: true } });
  expect([await isIn(browser), await isIn(thief)]).toEqual([false, false]);
  expect((await comeIn(email, password)).ok).toBe(true);
  expect((await comeIn(newEmail, password)).ok).toBe(false);
});

test('an account cannot move to somebody else’s address; whoever asks hears nothing of it', async () => {
  const [{ browser }, other] = [await aShopper(), await aShopper()];
  const { context, settle } = aVisit({ caller: browser.caller });
  expect(await askForNewEmail(context, { password, email: other.email })).toEqual({ ok: true, value: undefined });
  await settle();
  expect(await lettersTo(context, other.email)).toEqual(['account_exists']);
});

test('the code of one letter does nothing that another is for', async () => {
  const email = anAddress();
  await openAccount(email);
  const code = await codeFor(email, 'verifyEmail');
  const { context } = aVisit();
  expect((await choosePassword(context, { code, newPassword: another })).ok).toBe(false);
  expect((await moveAccount(context, code)).ok).toBe(false);
  expect(await context.db.select().from(people).where(eq(people.email, email))).toEqual([]);
  expect((await verify(email)).ok).toBe(true);
});

test('while Google does not answer every door says so, and no letter and no session is changed', async () => {
  const { email, browser } = await aShopper();
  const code = 'a-code-of-some-letter';
  const down = { ...aVisit().context, identity: anIdentity() };
  const inside = { ...browser, identity: anIdentity() };
  const answers = [
    await signUp(down, { email: anAddress(), newPassword: password }),
    await signIn(down, { email, password, device: null }),
    await askForReset(down, email),
    await readAccountLetter(down, code),
    await verifyAddress(down, { code, password, device: null }),
    await choosePassword(down, { code, newPassword: another }),
    await moveAccount(down, code),
    await changePassword({ ...inside }, { password, newPassword: another, device: null }),
    await askForNewEmail({ ...inside }, { password, email: anAddress() }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(await isIn(browser)).toBe(true);
  expect((await comeIn(email, password)).ok).toBe(true);
});

test('what is no code of ours is an old letter, and changes nothing', async () => {
  const { context } = aVisit();
  for (const code of ['', 'x', '0'.repeat(5000), '<script>', '../../'])
    expect(await readAccountLetter(context, code)).toEqual({ ok: false, problem: { kind: 'expired' } });
  expect(await readAccountLetter(context, null)).toEqual({ ok: false, problem: { kind: 'expired' } });
});
