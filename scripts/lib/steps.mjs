import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

/* How the scripts speak: one line per step, with the seconds it took; a failure says what would mend it. */

const tailBytes = 20_000;
const tailLines = 25;

/** A step that could not be done: what was tried, where its log is, and the command that would mend it. */
export class StepFailed extends Error {
  /**
   * @param {string} message
   * @param {{ logFile?: string | undefined, mend?: string | undefined }} [about]
   */
  constructor(message, { logFile, mend } = {}) {
    super(message);
    this.name = 'StepFailed';
    this.logFile = logFile;
    this.mend = mend;
  }
}

const secondsSince = (/** @type {number} */ start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/**
 * Does a piece of work under a title and says how long it took. Work that answers a text has it shown on the line.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now();
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    const note = typeof result === 'string' && result !== '' ? `${result}, ` : '';
    process.stdout.write(`${note}${secondsSince(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${secondsSince(start)}\n`);
    throw error;
  }
}

/**
 * Prints a failure as a person needs it: the sentence, the end of the log, and the command that would mend it.
 * @param {unknown} error
 */
export function printFailure(error) {
  const known = error instanceof StepFailed;
  console.error(
    `\n✗ ${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  if (known && error.logFile) {
    console.error(`\n  The end of ${relative(root, error.logFile)}:`);
    for (const line of tailOf(error.logFile)) console.error(`  │ ${line}`);
  }
  if (known && error.mend) console.error(`\n  To mend it: ${error.mend}`);
}

/**
 * The last lines of a log.
 * @param {string} file
 * @param {number} [lines]
 */
export function tailOf(file, lines = tailLines) {
  try {
    const handle = openSync(file, 'r');
    const { size } = fstatSync(handle);
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    readSync(handle, buffer, 0, buffer.length, size - buffer.length);
    closeSync(handle);
    const text = stripVTControlCharacters(buffer.toString('utf8'));
    // What went wrong stands before the trace of the program that noticed.
    const told = text.replace(/\nnode:internal\/[\s\S]*$/, '').trimEnd() || text.trimEnd();
    return told.split('\n').slice(-lines);
  } catch {
    return ['(there is no log)'];
  }
}
