import { type SubmitEvent, useRef } from 'react';
import { messages } from '@/config/frontend';
import { type Fields, type GridState, nothingSent, undoField } from '../domain/grid-answer';
import { useSaveQueue } from './save-queue';

/** What the page knows of its saves. */
type Saving<Shown> = GridState<Shown> & {
  /** What was last sent of each cell. */
  readonly sent: Fields;
  /** How often somebody else was quicker: each time every cell shows what stands now. */
  readonly overtaken: number;
};

type Posting<Shown> = {
  readonly act: (before: GridState<Shown>, form: FormData) => Promise<GridState<Shown>>;
  /** Puts the version on a form that is about to go: the newest, which it may not have been drawn with yet. */
  readonly stamp: (form: FormData, newest: Shown | null) => void;
  /** What else is sent with cells as they are left. */
  readonly ofCells: Fields;
};

/** Saves cells as they are left and forms as they are sent, without leaving the page. */
export function useGridSaving<Shown>(answered: GridState<Shown>, { act, stamp, ofCells }: Posting<Shown>) {
  const { answer, isSaving, enqueue } = useSaveQueue<Saving<Shown>>({ ...answered, sent: {}, overtaken: 0 }, notSaved);
  const unsent = useRef(new Map<string, string>());
  const post = async (before: Saving<Shown>, form: FormData) => {
    // An undo is of the one change whose version it names.
    if (!isUndo(form)) stamp(form, before.shown);
    return together(before, await act(nothingSent, form), form);
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    for (const name of form.keys()) unsent.current.delete(name);
    enqueue((before) => post(before, form));
  };
  const leave = (name: string, text: string) => {
    const isQueued = unsent.current.size > 0;
    unsent.current.set(name, text);
    // Cells that are left while a save is on its way go together in the next.
    if (isQueued) return;
    enqueue(async (before) => {
      if (unsent.current.size === 0) return before;
      const form = new FormData();
      for (const [field, value] of [...Object.entries(ofCells), ...unsent.current]) form.set(field, value);
      unsent.current.clear();
      return post(before, form);
    });
  };
  return { answer, isSaving, send, leave };
}

function isUndo(form: FormData): boolean {
  return Object.entries(undoField).every(([name, value]) => form.get(name) === value);
}

/** The page after an answer: what stands in cells that were not sent stays, with what was said of it. */
function together<Shown>(before: Saving<Shown>, answer: GridState<Shown>, form: FormData): Saving<Shown> {
  const shown = answer.shown ?? before.shown;
  const texts = [...form.entries()].flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
  const sent = { ...before.sent, ...Object.fromEntries(texts) };
  const stillSaid = Object.entries(before.fieldErrors).filter(([name]) => !form.has(name));
  const fieldErrors = { ...Object.fromEntries(stillSaid), ...answer.fieldErrors };
  const { overtaken } = before;
  switch (answer.outcome) {
    case 'changed_meanwhile':
      return { ...answer, shown, sent, overtaken: overtaken + 1 };
    case 'unchanged':
    case 'untouched':
      return { ...before, shown, sent, fieldErrors };
    case 'refused':
      return { ...answer, shown, sent, overtaken, fieldErrors, undo: before.undo };
    case 'saved':
      return { ...answer, shown, sent, overtaken, fieldErrors };
  }
}

function notSaved<Shown>(before: Saving<Shown>): Saving<Shown> {
  return { ...before, outcome: 'refused', message: messages.notSaved };
}
