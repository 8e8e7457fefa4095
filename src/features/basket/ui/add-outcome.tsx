'use client';

import { useEffect, useRef, useState } from 'react';
import { addedNote, basketCookie } from '@/config/frontend';
import type { AddState } from '../actions';
import { AddedNote } from './added-note';

/** What came of putting something into the basket: read out as it arrives, gone after a while unless somebody is at it. */
export function AddOutcome({ state }: { readonly state: AddState }) {
  const [left, setLeft] = useState<AddState | null>(null);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => (state.added === null ? undefined : leaveInTime(note, () => setLeft(state))), [state]);
  return (
    // Never quite without a size: what floats out of it would leave nothing there to be read out.
    <div role="status" className="min-h-px">
      {state.message !== null && <p className="mt-3 text-sm font-semibold text-berry">{state.message}</p>}
      {state.added && left !== state && <AddedNote ref={note} added={state.added} onClose={() => setLeft(state)} />}
    </div>
  );
}

/** Calls `leave` after a while in which nobody was at the note, or when the next thing is put into the basket. */
function leaveInTime(note: { readonly current: HTMLElement | null }, leave: () => void): () => void {
  const isWanted = () => note.current?.matches(':hover, :focus-within') ?? false;
  const ticking = setInterval(() => {
    if (!isWanted()) leave();
  }, addedNote.staysMs);
  // The event of its own arrival is over by the time it listens.
  const listening = setTimeout(() => window.addEventListener(basketCookie.changed, leave));
  return () => {
    clearInterval(ticking);
    clearTimeout(listening);
    window.removeEventListener(basketCookie.changed, leave);
  };
}
