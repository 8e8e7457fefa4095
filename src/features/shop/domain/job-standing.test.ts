import { expect, test } from 'vitest';
import { type JobStanding, jobsTrouble, lastRunOf } from './job-standing';

const job = (over: Partial<JobStanding> = {}): JobStanding => ({
  ...{ job: 'outbox', last: { at: 1000, done: 1, failed: 0 }, trouble: null, isOverdue: false },
  ...over,
});

test('jobs that ran and went well are no trouble', () => {
  expect(jobsTrouble([job(), job({ job: 'refunds', last: { at: 2000, done: 0, failed: 0 } })])).toBeNull();
});

test('a job that should have run again says so first, by its name, and how many others with it', () => {
  const failing = job({ trouble: { at: 1000, problem: 'No answer' } });
  const overdue = job({ job: 'refunds', isOverdue: true });
  expect(jobsTrouble([failing, overdue])).toBe('“Refunds” should have run again by now');
  expect(jobsTrouble([overdue, job({ job: 'drill', last: null, isOverdue: true })])).toBe(
    '“Refunds” and 1 more should have run again by now',
  );
});

test('a job that failed the last time is named; one that has run well since is not', () => {
  expect(jobsTrouble([job({ trouble: { at: 1000, problem: 'No answer' } })])).toBe(
    '“Letters” went wrong the last time',
  );
  expect(jobsTrouble([job({ trouble: { at: 500, problem: 'No answer' } })])).toBeNull();
});

test('the last run is the latest of all, and none where no job has ever run', () => {
  expect(lastRunOf([job(), job({ last: { at: 3000, done: 0, failed: 0 } }), job({ last: null })])).toBe(3000);
  expect(lastRunOf([job({ last: null })])).toBeNull();
  expect(lastRunOf([])).toBeNull();
});
