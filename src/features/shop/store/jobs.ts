import { and, eq, gte, isNotNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { named, type Reading, reading } from '@/platform/db/reading';
import { type Job, jobNames } from '../domain/job';
import type { JobStanding } from '../domain/job-standing';
import { jobRuns, jobs } from '../tables';

const last = alias(jobRuns, 'last_run');
const trouble = alias(jobRuns, 'trouble');

type Kept = Omit<JobStanding, 'isOverdue'>;

/** Reads when each job ran last, and what went wrong last in it since an instant. */
export function jobsReading(db: Db, troubleSince: Instant): Reading<Kept[]> {
  const went = and(isNotNull(jobRuns.problem), gte(jobRuns.startedAt, troubleSince));
  const query = db
    .select({
      job: named(jobs.job, 'job_name'),
      lastAt: named(last.startedAt, 'last_at'),
      lastDone: named(last.done, 'last_done'),
      lastFailed: named(last.failed, 'last_failed'),
      troubleAt: named(trouble.startedAt, 'trouble_at'),
      troubleProblem: named(trouble.problem, 'trouble_problem'),
    })
    .from(jobs)
    .leftJoin(last, eq(last.id, newestRun(sql`TRUE`)))
    .leftJoin(trouble, eq(trouble.id, newestRun(went ?? sql`TRUE`)));
  return reading(query, (rows) => jobNames.flatMap((job) => rows.filter((row) => row.job === job).map(keptOf(job))));
}

type Row = {
  readonly lastAt: Instant | null;
  readonly lastDone: number | null;
  readonly lastFailed: number | null;
  readonly troubleAt: Instant | null;
  readonly troubleProblem: string | null;
};

const keptOf = (job: Job) => (row: Row) => ({
  job,
  last: row.lastAt === null ? null : { at: row.lastAt, done: row.lastDone ?? 0, failed: row.lastFailed ?? 0 },
  trouble: row.troubleAt === null ? null : { at: row.troubleAt, problem: row.troubleProblem ?? '' },
});

function newestRun(which: SQL): SQL {
  const ofJob = and(eq(jobRuns.job, jobs.job), which);
  return sql`(SELECT ${jobRuns.id} FROM ${jobRuns} WHERE ${ofJob} ORDER BY ${jobRuns.startedAt} DESC LIMIT 1)`;
}
