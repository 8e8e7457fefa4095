import { useCallback, useEffect, useState } from 'react';
import { checkIn } from '@/config/frontend';
import type { KeptFact, KeptList } from '../../domain/check-in-view';
import { runErrands, type Standing } from './errands';
import { forgetHeard, keepFact, keepSeen, type NewFact, readFacts } from './kept-facts';
import { readList } from './kept-list';

export type Desk = {
  /** Null while it is read from the disk. */
  readonly facts: ReadonlyArray<KeptFact> | null;
  readonly list: KeptList | null;
  readonly standing: Standing;
  /** Whether this browser keeps nothing, as some private windows do. */
  readonly isShut: boolean;
};

/** The desk of one device: what it keeps, and the errands between it and the shop. */
export function useCheckIn() {
  const [desk, setDesk] = useState<Desk>({ facts: null, list: null, standing: null, isShut: false });
  const look = useCallback(async (met: Standing = null) => {
    const [facts, list] = await Promise.all([readFacts(), readList()]);
    if (list === null) await forgetHeard();
    setDesk(({ standing }) => ({ facts, list, standing: met ?? standing, isShut: false }));
  }, []);
  const run = useCallback(
    async (isAsked = false) => {
      await look(await runErrands(isAsked));
    },
    [look],
  );
  const open = useCallback(async () => {
    try {
      await look();
      await run(true);
    } catch {
      setDesk((before) => ({ ...before, isShut: true }));
    }
  }, [look, run]);
  useRounds(open, run);

  const say = async (fact: NewFact) => {
    await keepFact(fact);
    await look();
    // Not waited for: the customer has their bread, whatever the network does.
    void run();
  };
  const haveSeen = async (numbers: ReadonlyArray<number>) => {
    await keepSeen(numbers);
    await look();
  };
  return { ...desk, say, haveSeen, askAgain: () => void run(true) };
}

/** Runs the errands at once, every so often, and as soon as there is a network or somebody looks again. */
function useRounds(open: () => Promise<void>, run: () => Promise<void>): void {
  useEffect(() => {
    const now = () => void run();
    void open();
    const rounds = setInterval(now, checkIn.errandEveryMs);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(rounds);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [open, run]);
}
