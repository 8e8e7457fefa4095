import type { SQL } from 'drizzle-orm';
import { requireStaff } from '@/features/access/queries';
import { placesReading } from '@/features/shop/queries';
import { invariant } from '@/kernel/invariant';
import { type Day, dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import type { DiaryCursor } from '../domain/diary';
import { lastDayOf, monthOf } from '../domain/month';
import type { Place } from '../domain/offer-sheet';
import * as store from '../store/office-sales';
import { placeIdsOf } from '../store/sheet';

/** A sale as the office’s diary shows it. */
export type DiaryEntry = Omit<store.DiaryRow, 'locationId'> & { readonly place: Place };

export type Diary = {
  readonly today: Day;
  /** The month the calendar shows, by its first day. */
  readonly month: Day;
  readonly inMonth: ReadonlyArray<DiaryEntry>;
  /** Today's and those to come, the soonest first, drafts too. */
  readonly coming: ReadonlyArray<DiaryEntry>;
  /** Those behind us, the latest first, one page of them. */
  readonly past: ReadonlyArray<DiaryEntry>;
  /** Where the next page goes on; null on the last one. */
  readonly next: DiaryCursor | null;
};

/** More sales than these nobody plans ahead. */
const mostComing = 100;
const pastPerPage = 20;

/** The bakery's sales: a month of them, all to come, and a page of the past, in one batch. */
export async function getDiary(
  context: Context,
  wish: { readonly month: Day | null; readonly after: DiaryCursor | null },
): Promise<Diary> {
  await requireStaff(context, 'sales.edit');
  const today = dayAt(context.now());
  const month = monthOf(wish.month ?? today);
  const found = await runReading(
    context.db,
    readings({
      inMonth: entries(context, store.salesBetween(month, lastDayOf(month)), { order: 'soonest', limit: mostComing }),
      coming: entries(context, store.everySaleFrom(today), { order: 'soonest', limit: mostComing }),
      past: entries(context, store.salesBefore(today, wish.after), { order: 'latest', limit: pastPerPage + 1 }),
    }),
  );
  const past = found.past.slice(0, pastPerPage);
  const last = found.past.length > pastPerPage ? past.at(-1)?.sale : undefined;
  return { ...found, today, month, past, next: last ? { bakeDay: last.bakeDay, id: last.id } : null };
}

type Asked = Parameters<typeof store.diaryReading>[2];

function entries(context: Context, which: SQL, asked: Asked): Reading<DiaryEntry[]> {
  const parts = readings({
    rows: store.diaryReading(context.db, which, asked),
    places: placesReading(context, placeIdsOf(context.db, which)),
  });
  return mapReading(parts, ({ rows, places }) =>
    rows.map(({ locationId, ...row }) => {
      const place = places.get(locationId);
      invariant(place, 'A sale is held at a place the shop knows');
      return { ...row, place };
    }),
  );
}
