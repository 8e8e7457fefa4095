'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type KeptTicksProps = {
  /** Whose ticks they are: those of another sheet are forgotten when this one is used. */
  readonly sheet: string;
  readonly children: ReactNode;
};

const shelf = 'bob_ticks';

/** Keeps what is ticked off on a sheet in this tablet, so that a page that is loaded again has lost nothing. */
export function KeptTicks({ sheet, children }: KeptTicksProps) {
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ticked = new Set(read(sheet));
    for (const box of boxesIn(ground.current)) box.checked ||= ticked.has(box.name);
  }, [sheet]);
  const keep = () => {
    const ticked = boxesIn(ground.current).flatMap(({ checked, name }) => (checked ? [name] : []));
    write(JSON.stringify({ sheet, ticked }));
  };
  return (
    <div ref={ground} onChange={keep}>
      {children}
    </div>
  );
}

function boxesIn(ground: HTMLDivElement | null): HTMLInputElement[] {
  return [...(ground?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
}

function read(sheet: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(shelf) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('sheet' in kept && 'ticked' in kept)) return [];
    if (kept.sheet !== sheet || !Array.isArray(kept.ticked)) return [];
    return kept.ticked.filter((name) => typeof name === 'string');
  } catch {
    // A browser that keeps nothing has nothing to show.
    return [];
  }
}

function write(kept: string): void {
  try {
    localStorage.setItem(shelf, kept);
  } catch {
    // Ticked on the screen it is all the same.
  }
}
