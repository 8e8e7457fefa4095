import { expect, test } from 'vitest';
import { refuseFlood } from './flood';

const from = (method: string, address: string | null = '192.0.2.1') =>
  new Request('https://shop.example/', { method, headers: address === null ? {} : { 'cf-connecting-ip': address } });

test('posts and visits of an address are counted apart', async () => {
  const asked: string[] = [];
  const admit = (limit: string, address: string) => {
    asked.push(`${limit} ${address}`);
    return Promise.resolve(true);
  };
  for (const method of ['GET', 'HEAD', 'POST']) expect(await refuseFlood(from(method), { admit })).toBeNull();
  expect(asked).toEqual(['address 192.0.2.1', 'address 192.0.2.1', 'writes 192.0.2.1']);
});

test('an address that asks too often is told to wait', async () => {
  const refusal = await refuseFlood(from('GET'), { admit: () => Promise.resolve(false) });
  expect(refusal).toMatchObject({ status: 429, code: 'too_many' });
});

test('a companion that is not there closes no shop, and nobody without an address is counted', async () => {
  expect(await refuseFlood(from('GET'), { admit: () => Promise.reject(new Error('replaced')) })).toBeNull();
  expect(await refuseFlood(from('GET', null), { admit: () => Promise.resolve(false) })).toBeNull();
});
