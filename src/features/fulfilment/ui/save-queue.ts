import { useRef, useState } from 'react';
import { gridSaves } from '@/config/frontend';

/** One save after the other, each with the answer of the one before; `isSaving` is true from the very press. */
export type SaveQueue<Answer> = {
  readonly answer: Answer;
  readonly isSaving: boolean;
  readonly enqueue: (save: (before: Answer) => Promise<Answer>) => void;
};

/**
 * Saves in the order they were asked for, and no faster than one person may post; a save that never arrived is answered
 * by `broken`.
 */
export function useSaveQueue<Answer>(first: Answer, broken: (before: Answer) => Answer): SaveQueue<Answer> {
  const [answer, setAnswer] = useState(first);
  const [waiting, setWaiting] = useState(0);
  const latest = useRef(first);
  const queue = useRef(Promise.resolve());
  const sent = useRef(0);
  const enqueue: SaveQueue<Answer>['enqueue'] = (save) => {
    setWaiting((count) => count + 1);
    queue.current = queue.current.then(async () => {
      sent.current += 1;
      if (sent.current > gridSaves.quick) await pause(gridSaves.pauseMs);
      latest.current = await save(latest.current).catch(() => broken(latest.current));
      setAnswer(latest.current);
      setWaiting((count) => count - 1);
    });
  };
  return { answer, isSaving: waiting > 0, enqueue };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
