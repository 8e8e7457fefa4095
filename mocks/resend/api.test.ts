import { Resend, type ErrorResponse } from 'resend';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStandIns } from '../server';

let standIns: Awaited<ReturnType<typeof startStandIns>>;
let resend: Resend;

beforeAll(async () => {
  // Nobody listens there: these tests ask about the API alone.
  standIns = await startStandIns({ appUrl: 'http://127.0.0.1:9' });
  resend = new Resend('re_forTestsOnly', { baseUrl: `${standIns.url}/resend` });
});
afterAll(() => standIns.close());
beforeEach(async () => {
  await control('reset', {});
  await control('switches', { resend: { perSecond: 1000 } });
});

function control(path: string, body: object): Promise<Response> {
  return fetch(`${standIns.url}/stand-ins/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

const aLetter = {
  from: 'Band of Bakers <hello@bakers.test>',
  to: ['Ann <ann@example.com>'],
  subject: 'Your order K7P-4QX',
  html: '<p>See <a href="https://shop.test/o/1?a=1&amp;b=2">your order</a>.</p>',
  text: 'See https://shop.test/plain.',
};

async function mailbox(query = ''): Promise<{ id: string; subject: string; links: string[] }[]> {
  return (await fetch(`${standIns.url}/mailbox.json${query}`)).json();
}

async function raw(body: unknown, headers: Record<string, string> = {}, path = '/emails'): Promise<Response> {
  return fetch(`${standIns.url}/resend${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer re_forTestsOnly', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('sending', () => {
  test('a letter gets an id, can be looked up, and lies in the mailbox with its links', async () => {
    const replyTo = 'orders@bakers.test';
    const sent = await resend.emails.send({ ...aLetter, replyTo, tags: [{ name: 'kind', value: 'confirmed' }] });
    const id = sent.data?.id ?? '';
    const found = await resend.emails.get(id);
    expect(found.data).toMatchObject({ object: 'email', id, to: aLetter.to, reply_to: [replyTo], cc: null });
    const [letter] = await mailbox();
    expect(letter).toMatchObject({ id, links: ['https://shop.test/o/1?a=1&b=2', 'https://shop.test/plain'] });
  });

  test('a batch puts each letter into the mailbox, the newest first', async () => {
    const batch = [1, 2, 3].map((count) => ({ ...aLetter, to: `p${count}@example.com`, subject: `Letter ${count}` }));
    const sent = await resend.batch.send(batch);
    expect(sent.data?.data).toHaveLength(3);
    expect((await mailbox()).map(({ subject }) => subject)).toEqual(['Letter 3', 'Letter 2', 'Letter 1']);
  });

  test('a batch with one bad letter sends none, unless it asks to be let through', async () => {
    const batch = [aLetter, { ...aLetter, to: 'nobody' }];
    expect((await resend.batch.send(batch)).error).toMatchObject({ name: 'validation_error', statusCode: 422 });
    expect(await mailbox()).toEqual([]);
    const permissive = await resend.batch.send(batch, { batchValidation: 'permissive' });
    expect(permissive.data).toMatchObject({ data: [{}], errors: [{ index: 1 }] });
  });

  test('a batch of 101 is refused', async () => {
    const sent = await resend.batch.send(Array.from({ length: 101 }, () => aLetter));
    expect(sent.error).toMatchObject({ name: 'validation_error', statusCode: 422 });
  });

  test('the mailbox finds a whole address only whole, and part of a subject anywhere', async () => {
    await resend.emails.send({ ...aLetter, to: 'joann@example.com' });
    await resend.emails.send({ ...aLetter, subject: 'Ready to collect' });
    expect(await mailbox('?to=ANN@example.com')).toHaveLength(1);
    expect(await mailbox('?to=ann')).toHaveLength(2);
    expect((await mailbox('?subject=ready')).map(({ subject }) => subject)).toEqual(['Ready to collect']);
  });
});

describe('refusing', () => {
  test.each([
    ['no sender', { ...aLetter, from: undefined }, 'missing_required_field', 'Missing `from` field.'],
    ['nobody to send to', { ...aLetter, to: [] }, 'missing_required_field', 'Missing `to` field.'],
    ['no subject', { ...aLetter, subject: '' }, 'missing_required_field', 'Missing `subject` field.'],
    [
      'nothing in it',
      { ...aLetter, html: null, text: null },
      'missing_required_field',
      'Missing `html` or `text` field.',
    ],
    ['a sender that is no address', { ...aLetter, from: 'Bakers' }, 'validation_error', /^Invalid `from` field\./],
    ['51 recipients', { ...aLetter, to: Array(51).fill('a@b.test') }, 'validation_error', /limit is 50/],
    ['a tag with a space', { ...aLetter, tags: [{ name: 'a b', value: 'c' }] }, 'validation_error', /^Tags should/],
    ['headers that are no text', { ...aLetter, headers: { 'x-a': 1 } }, 'validation_error', 'Invalid `headers` field.'],
  ])('a letter with %s', async (_what, body, name, message) => {
    const answer = await raw(body);
    expect(answer.status).toBe(422);
    const problem: ErrorResponse = await answer.json();
    expect(problem).toMatchObject({ statusCode: 422, name });
    expect(problem.message).toMatch(message);
  });

  test('a request without a key, and one with a key of another shape', async () => {
    const without = await fetch(`${standIns.url}/resend/emails`, { method: 'POST', body: '{}' });
    expect(await without.json()).toMatchObject({ statusCode: 401, name: 'missing_api_key' });
    const wrong = await new Resend('sk_live_1', { baseUrl: `${standIns.url}/resend` }).emails.send(aLetter);
    expect(wrong.error).toMatchObject({ statusCode: 403, name: 'invalid_api_key' });
  });

  test('a body that is no JSON, and a letter nobody knows', async () => {
    expect((await raw('{')).status).toBe(422);
    expect((await resend.emails.get('nothing')).error).toMatchObject({ name: 'not_found', statusCode: 404 });
  });

  test('the sixth request of one second, saying when to come back', async () => {
    await control('switches', { resend: { perSecond: 5 } });
    const answers = await Promise.all(Array.from({ length: 6 }, () => raw(aLetter)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(await refused?.json()).toMatchObject({ statusCode: 429, name: 'rate_limit_exceeded' });
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.headers.get('ratelimit-limit')).toBe('5');
    expect(refused?.headers.get('ratelimit-remaining')).toBe('0');
    expect(await mailbox()).toHaveLength(5);
  });
});

describe('idempotency', () => {
  test('a retry with the same key gets the same id and posts nothing more', async () => {
    const first = await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    const again = await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    expect(again.data?.id).toBe(first.data?.id);
    expect(await mailbox()).toHaveLength(1);
  });

  test('the same key with another letter is refused', async () => {
    await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    const other = await resend.emails.send({ ...aLetter, subject: 'Another' }, { idempotencyKey: 'ltr_1:1' });
    expect(other.error).toMatchObject({ statusCode: 409, name: 'invalid_idempotent_request' });
  });

  test('the same key while the first is still being worked on is refused', async () => {
    await control('switches', { resend: { slowMs: 300 } });
    const [first, second] = await Promise.all([
      resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' }),
      resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' }),
    ]);
    expect([first.error?.name, second.error?.name]).toContain('concurrent_idempotent_requests');
    expect(await mailbox()).toHaveLength(1);
  });

  test('after a day the key means nothing, after a refusal at once', async () => {
    await raw({ ...aLetter, to: 'nobody' }, { 'idempotency-key': 'ltr_1:1' });
    const first = await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    await control('clock', { offsetMs: 24 * 3_600_000 + 1000 });
    const later = await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    expect(first.error).toBeNull();
    expect(later.data?.id).not.toBe(first.data?.id);
  });

  test('a key of 257 characters is refused', async () => {
    const sent = await resend.emails.send(aLetter, { idempotencyKey: 'k'.repeat(257) });
    expect(sent.error).toMatchObject({ statusCode: 400, name: 'invalid_idempotency_key' });
  });

  test('an answer that was lost on the way is got again by the retry', async () => {
    await control('switches', { resend: { down: 'answer_lost' } });
    const lost = await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    expect(lost.error).toMatchObject({ name: 'application_error', statusCode: null });
    await control('switches', { resend: { down: 'no' } });
    const retry = await resend.emails.send(aLetter, { idempotencyKey: 'ltr_1:1' });
    expect((await mailbox()).map(({ id }) => id)).toEqual([retry.data?.id]);
  });
});

test('while Resend is down it says so in its own shape', async () => {
  await control('switches', { resend: { down: 'unavailable' } });
  const sent = await resend.emails.send(aLetter);
  expect(sent.error).toMatchObject({ statusCode: 503, name: 'application_error' });
});
