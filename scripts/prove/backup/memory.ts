import { readFileSync } from 'node:fs';
import { membersOf } from '../../lib/processes.mjs';

/*
 * What can honestly be measured of a Worker's memory on this machine. V8 reports each of its collections, and is told to make
 * every one a full one: so what is left after it is what the isolate holds on to at that moment, in the middle of a page or
 * between two, many times a second. That is what counts against the 128 MB a Worker has, and what is judged. Of all isolates
 * in the process the largest is taken: the companion's; those of the local D1 and R2 are smaller. Buffers outside the heap (one
 * gzipped page) are not in it.
 *
 * The resident memory of the whole workerd process is printed, not judged: the local D1's SQLite and R2 live in it too, and
 * a deployed companion shares none of that.
 */

/** Makes V8 collect fully each time, and say what is left; `wrangler dev` hands this on to workerd. */
export const reportingCollections = { MINIFLARE_WORKERD_V8_FLAGS: '--trace-gc --gc-global' };

const everyMs = 250;
const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

export type Peaks = { readonly heldBytes: number; readonly residentBytes: number; readonly collections: number };
export type Memory = { readonly peaks: () => Peaks; readonly close: () => void };

/** Watches how much memory the companion takes, from now until it is closed. */
export function watchMemory(place: { readonly logFile: string; readonly group: number }): Memory {
  let residentBytes = 0;
  const timer = setInterval(() => {
    residentBytes = Math.max(residentBytes, resident(place.group));
  }, everyMs);
  return {
    peaks: () => ({ ...largestIsolate(readFileSync(place.logFile, 'utf8')), residentBytes }),
    close: () => clearInterval(timer),
  };
}

// "[4362:0x539b7fcce000]  2343 ms: Mark-Compact 27.9 (39.3) -> 9.9 (24.1) MB, …"
const collection = /\[\d+:(0x[0-9a-f]+)\]\s+\d+ ms: Mark-Compact[^\d]*[\d.]+ \([\d.]+\) -> ([\d.]+)/g;

function largestIsolate(log: string): Omit<Peaks, 'residentBytes'> {
  const isolates = Map.groupBy(log.matchAll(collection), ([, isolate]) => isolate);
  const figures = [...isolates.values()].map((all) => ({
    heldBytes: Math.max(...all.map(([, , megabytes]) => Number(megabytes) * megabyte)),
    collections: all.length,
  }));
  const [largest] = figures.toSorted((a, b) => b.heldBytes - a.heldBytes);
  if (!largest) throw new Error('V8 said nothing about its collections: the memory was not measured');
  return largest;
}

function resident(group: number): number {
  const workers = membersOf(group).filter(({ command }) => command.includes('workerd serve'));
  return Math.max(0, ...workers.map(({ pid }) => residentOf(pid)));
}

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * kilobyte;
  } catch {
    return 0; // Not Linux, or gone.
  }
}
