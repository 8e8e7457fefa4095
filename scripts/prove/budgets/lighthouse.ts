import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { installed, programEnv } from '../../lib/project.mjs';

/* The four classic categories of Lighthouse, for a phone, in a Chromium that is open already. */

const categories = {
  performance: 'performance',
  accessible: 'accessibility',
  bestPractices: 'best-practices',
  seo: 'seo',
} as const;
const inHundred = 100;

export type Points = Record<keyof typeof categories, number>;

export type Asking = {
  readonly url: string;
  /** Where the open Chromium listens. */
  readonly debuggingPort: number;
  /** The points that are asked for: fewer are given sooner. */
  readonly wanted: ReadonlyArray<keyof Points>;
  /** A page that search engines are asked to leave alone is not blamed for asking. */
  readonly isIndexed: boolean;
  readonly isMissing: boolean;
};

// On a busy machine it sometimes loses its own trace (NO_NAVSTART) and asks to be run again: that says nothing of the page.
const tries = 3;
const runsFor = promisify(execFile);
const mostBytes = 64 * 1024 * 1024;

const reportShape = z.object({
  runtimeError: z.optional(z.object({ message: z.string() })),
  categories: z.record(z.string(), z.object({ score: z.nullable(z.number()) })),
});

/** The points Lighthouse gives a page, with its own mobile settings: slow 4G and a slow processor, both applied. */
export async function pointsOf(asking: Asking): Promise<Partial<Points>> {
  let problem = 'no answer';
  for (let time = 0; time < tries; time += 1) {
    const report = await ask(asking);
    if (typeof report !== 'string') return pointsIn(report.categories, asking.wanted);
    problem = report;
  }
  throw new Error(`Lighthouse could not look at ${asking.url}: ${problem}`);
}

/** One look, by a process of its own: two in one process would mix up their clocks. What went wrong, in words. */
async function ask(asking: Asking): Promise<z.infer<typeof reportShape> | string> {
  try {
    const options = { env: programEnv(), maxBuffer: mostBytes };
    const { stdout } = await runsFor(installed('lighthouse'), argumentsFor(asking), options);
    const report = reportShape.parse(JSON.parse(stdout));
    return report.runtimeError?.message ?? report;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function argumentsFor({ url, debuggingPort, wanted, isIndexed, isMissing }: Asking): string[] {
  const unfair = [
    ...(isIndexed ? [] : ['is-crawlable']),
    ...(isMissing ? ['http-status-code', 'errors-in-console'] : []),
  ];
  return [
    ...[url, `--port=${debuggingPort}`, '--output=json', '--output-path=stdout', '--quiet'],
    ...['--no-enable-error-reporting', '--disable-full-page-screenshot', '--throttling-method=devtools'],
    `--only-categories=${wanted.map((name) => categories[name]).join(',')}`,
    ...(unfair.length > 0 ? [`--skip-audits=${unfair.join(',')}`] : []),
    ...(isMissing ? ['--ignore-status-code'] : []),
  ];
}

function pointsIn(
  given: Readonly<Record<string, { readonly score: number | null }>>,
  wanted: Asking['wanted'],
): Partial<Points> {
  const scores = wanted.map((name) => [name, given[categories[name]]?.score ?? null] as const);
  return Object.fromEntries(
    scores.map(([name, score]) => [name, score === null ? Number.NaN : Math.round(score * inHundred)]),
  );
}
