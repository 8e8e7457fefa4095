import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('all have their turn, and what was not done is counted', async () => {
  expect(await inTurn([1, 2, 3], (n) => Promise.resolve(n !== 2))).toEqual({ done: 2, failed: 1 });
  expect(await inTurn([], () => Promise.resolve(true))).toEqual({ done: 0, failed: 0 });
});

test('one that breaks keeps nobody from their turn, is noted, and is thrown in the end', async () => {
  const turns: string[] = [];
  const work = (n: number) => {
    turns.push(`did ${n}`);
    return n === 2 ? Promise.reject(new Error(`broke at ${n}`)) : Promise.resolve(true);
  };
  const broke = (n: number) => Promise.resolve(void turns.push(`noted ${n}`));
  await expect(inTurn([1, 2, 3], work, broke)).rejects.toThrow('broke at 2');
  expect(turns).toEqual(['did 1', 'did 2', 'noted 2', 'did 3']);
});
