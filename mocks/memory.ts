import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Memory = {
  /** What was written last time; empty on a first start or when the file cannot be read. */
  readonly saved: Readonly<Record<string, unknown>>;
  /** Asks for a write soon; many asks in a row make one write. */
  readonly changed: () => void;
  /** Writes now, if anything is due, and stops. */
  readonly close: () => void;
};

const settleMs = 250;

/** Keeps the stand-ins' state in one JSON file, so that orders survive a restart. Without a file it keeps nothing. */
export function openMemory(file: string | undefined, state: () => unknown): Memory {
  let due: NodeJS.Timeout | null = null;

  function write(): void {
    if (file === undefined || due === null) return;
    clearTimeout(due);
    due = null;
    mkdirSync(dirname(file), { recursive: true });
    // A kill in the middle of a write must leave the old file whole.
    writeFileSync(`${file}.new`, JSON.stringify(state()));
    renameSync(`${file}.new`, file);
  }

  return {
    saved: file === undefined ? {} : readJson(file),
    changed: () => {
      if (file !== undefined) due ??= setTimeout(write, settleMs);
    },
    close: write,
  };
}

function readJson(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
