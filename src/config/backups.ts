import { hour, minute, second } from '@/kernel/time';
import { retention } from './frontend';

/** Backups: when, in how large pieces, and how long they are kept. */
export const backups = {
  /** In the shop's zone. */
  quietHour: '03:00',
  attemptsPerNight: 3,
  tryAgainMs: 15 * minute,
  /** D1 answers at most 4 MiB at a time, an order larger than that apart. A page has half: each quote in it is sent as two. */
  answerBytes: 4 * 1024 * 1024,
  pageBytes: 2 * 1024 * 1024,
  /** How many orders, and how many rows on which nothing hangs, are looked at to fill a page. */
  pageOrders: 300,
  pageRows: 2000,
  /** A write is dated before it is committed, by a clock that may be behind: this much earlier is taken again. */
  marginMs: 15 * minute,
  /** One step ends after so long, or so many pieces: D1 grants 1,000 queries at a time, a page takes 15, the closing batch 200. */
  stepMs: 20 * second,
  stepPieces: 40,
  picturesPerPiece: 20,
  leaseMs: 2 * minute,
  /** So many beginnings without any progress are a failure; so is a backup that is not closed after so long. */
  triesInARow: 10,
  closeWithinMs: 6 * hour,
  /** D1 takes 2 MB per parameter: so many characters are never more, whatever their alphabet. */
  parameterChars: 600_000,
  keptDays: 30,
  keptMonths: retention.backupMonths,
  erasuresPerStep: 100,
} as const;
