import { describe, expect, test } from 'vitest';
import { during, type Machine, restart, startMachine, type Stop, stopped, through } from './machine';

const outside = (at: number, when: Stop['when']): Stop => ({ line: 'outside', at, when });

/** Somebody who asks two services outside, one after the other. */
function aVisit(machine: Machine, done: string[]) {
  const call = (name: string) =>
    through('outside', () => {
      done.push(name);
      return Promise.resolve(name);
    });
  return during({ machine, life: machine.life }, async () => `${await call('first')}, ${await call('second')}`);
}

describe('a shop whose plug is pulled', () => {
  test('before a call has not made it, and whoever had asked gets no answer', async () => {
    const machine = startMachine([outside(2, 'before')]);
    const done: string[] = [];
    expect(await aVisit(machine, done)).toBe(stopped);
    expect(done).toEqual(['first']);
    expect(machine.hadStops).toEqual([outside(2, 'before')]);
  });

  test('after a call has made it, and goes no further', async () => {
    const machine = startMachine([outside(1, 'after')]);
    const done: string[] = [];
    expect(await aVisit(machine, done)).toBe(stopped);
    expect(done).toEqual(['first']);
  });

  test('is up again for the next visit, whose calls are counted on', async () => {
    const machine = startMachine([outside(1, 'before'), outside(3, 'after')]);
    const done: string[] = [];
    expect(await aVisit(machine, done)).toBe(stopped);
    expect(await aVisit(machine, done)).toBe(stopped);
    expect(await aVisit(machine, done)).toBe('first, second');
    expect(machine.calls).toEqual({ outside: 5, database: 0 });
  });

  test('stops for everybody who was in it', async () => {
    const machine = startMachine([outside(3, 'before')]);
    const done: string[] = [];
    const visits = await Promise.all([aVisit(machine, done), aVisit(machine, done)]);
    expect(visits).toEqual([stopped, stopped]);
    expect(done).toEqual(['first', 'first']);
  });

  test('lets a call that was out be done, and hears no answer', async () => {
    const machine = startMachine([]);
    const { promise, resolve } = Promise.withResolvers<string>();
    const visit = during({ machine, life: machine.life }, () => through('outside', () => promise));
    restart(machine);
    resolve('too late');
    expect(await visit).toBe(stopped);
    await expect.poll(() => machine.underWay).toBe(0);
  });
});

test('a call that fails fails for whoever made it', async () => {
  const machine = startMachine([]);
  const { life } = machine;
  const call = () => through('database', () => Promise.reject(new Error('No answer')));
  await expect(during({ machine, life }, call)).rejects.toThrow('No answer');
});
