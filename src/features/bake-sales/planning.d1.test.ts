import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import * as catalogue from '@/features/catalogue/queries';
import { NotAllowed } from '@/kernel/not-allowed';
import { addDays, dayAt, instantAt, wallTimeAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, aShop } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { changeSaleWords } from './commands/change-words';
import { cloneSale, changeDraft, draftSale, type NewSale } from './commands/draft-sale';
import { publishSale } from './commands/publish-sale';
import { findSaleBySlug } from './queries';
import { getDiary } from './queries/diary';
import { findOfficeSale, type OfficeSale } from './queries/office-sale';
import { cachedPlaces } from './queries/places-page';
import { offers, pools, saleEvents, slots } from './tables';

const managing = (over: Partial<Context> = {}) => staffedBy(aShop(over), 'manager');

/** A plan for a place that some other sale has been held at, so that there is one. */
function planAt({ locationId, bakeDay }: BuiltSale, later = 7): NewSale {
  return {
    plan: {
      ...{ title: 'Saturday at the dairy', bakeDay: addDays(bakeDay, later), locationId },
      ...{ opens: { daysBefore: 5, at: '09:00' }, closes: { daysBefore: 2, at: '18:00' } },
      ...{ note: null, payOnCollection: false, orderCapacity: 30 },
    },
    methods: ['collection'],
    slots: [{ method: 'collection', from: '10:00', until: '11:00', minutes: 30, orders: 8 }],
  };
}

async function get(context: Context, slug: string): Promise<OfficeSale> {
  const found = await findOfficeSale(context, slug);
  if (!found) throw new Error(`No sale ${slug}`);
  return found;
}

/** The slug of what was planned; a refusal is the test's own fault. */
function slugIn(made: Awaited<ReturnType<typeof draftSale>>): string {
  if (!made.ok) throw new Error(`Refused: ${made.problem.kind}`);
  return made.value.slug;
}

const problemOf = (answer: { readonly ok: boolean; readonly problem?: unknown }) => (answer.ok ? null : answer.problem);

describe('a new sale', () => {
  test('is a draft that staff see and shoppers do not, with its slots and who planned it', async () => {
    const context = await managing();
    const place = await aBakeSale(context);
    const slug = slugIn(await draftSale(context, planAt(place)));
    expect(slug).toBe(`${addDays(place.bakeDay, 7)}-cressage`);
    const { sale, rows, facts } = await get(context, slug);
    expect(facts).toMatchObject({ version: 1, opensRule: '-5d 09:00', closesRule: '-2d 18:00', orderCapacity: 30 });
    expect(wallTimeAt(sale.closesAt)).toBe('18:00');
    expect(rows.slots.map(({ startsAt, ordersLeft }) => [wallTimeAt(startsAt), ordersLeft])).toEqual([
      ['10:00', 8],
      ['10:30', 8],
    ]);
    expect(await findSaleBySlug(context, slug)).toBeNull();
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.created' }]);
    expect(await context.db.select().from(saleEvents).where(eq(saleEvents.saleId, sale.id))).toMatchObject([
      { seq: 1, kind: 'created' },
    ]);
  });

  test('does not come on top of another on its day at its place, unless that one was cancelled', async () => {
    const context = await managing();
    const standing = await aBakeSale(context, { title: 'Here already' });
    expect(problemOf(await draftSale(context, planAt(standing, 0)))).toEqual({
      kind: 'same_day_and_place',
      title: 'Here already',
    });
    const cancelled = await aBakeSale(context, { cancelledAt: context.now(), slug: `${standing.bakeDay}-cressage` });
    expect(slugIn(await draftSale(context, planAt(cancelled, 0)))).toBe(`${standing.bakeDay}-cressage-2`);
  });

  test('of two people who plan the same at once, one wins and the other is told', async () => {
    const contexts = await Promise.all([managing(), managing()]);
    const place = await aBakeSale(aShop());
    const made = await Promise.all(contexts.map((context) => draftSale(context, planAt(place, 21))));
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(made.map(problemOf)).toContainEqual(expect.objectContaining({ kind: 'same_day_and_place' }));
  });

  test('is nothing a baker may plan, copy or publish', async () => {
    const context = await staffedBy(aShop(), 'baker');
    const sale = await aBakeSale(context);
    await expect(draftSale(context, planAt(sale))).rejects.toThrow(NotAllowed);
    await expect(publishSale(context, { saleId: sale.id, version: 1 })).rejects.toThrow(NotAllowed);
    await expect(getDiary(context, { month: null, after: null })).rejects.toThrow(NotAllowed);
    const to = { title: 'Mine', bakeDay: addDays(sale.bakeDay, 7), locationId: sale.locationId };
    await expect(cloneSale(context, { saleId: sale.id, to })).rejects.toThrow(NotAllowed);
  });
});

describe('a sale copied to another day', () => {
  test('has all of the old one and none of it claimed; what shared a dough shares its copy', async () => {
    const context = await managing();
    const source = await aBakeSale(context, {
      ...{ payOnCollection: true, pools: [{ capacity: 9 }], slots: [{ capacity: 4, itemCapacity: 20 }, {}] },
      offers: [{ pool: 0, capacity: 6 }, { pool: 0, poolUnits: 2 }, { maxPerOrder: 3 }, { isWithdrawn: true }],
    });
    await anOrder(context, source, { paymentWay: 'on_collection', quantity: 2 });
    const to = { title: 'A week on', bakeDay: addDays(source.bakeDay, 7), locationId: source.locationId };
    const { sale, facts } = await get(context, slugIn(await cloneSale(context, { saleId: source.id, to })));
    expect(sale).toMatchObject({
      ...{ title: 'A week on', bakeDay: to.bakeDay, publishedAt: null },
      payOnCollection: true,
    });
    expect(facts).toMatchObject({ closesRule: '-2d 18:00', ordersClaimed: 0 });
    expect(sale.closesAt).toBe(instantAt(addDays(to.bakeDay, -2), '18:00'));
    const [ofPools, ofOffers, ofSlots] = await context.db.batch([
      context.db.select().from(pools).where(eq(pools.saleId, sale.id)),
      context.db.select().from(offers).where(eq(offers.saleId, sale.id)).orderBy(offers.position),
      context.db.select().from(slots).where(eq(slots.saleId, sale.id)).orderBy(slots.startsAt),
    ]);
    expect(ofPools).toMatchObject([{ capacity: 9, claimed: 0 }]);
    expect(ofPools[0]?.id).not.toBe(source.poolIds[0]);
    expect(ofOffers).toMatchObject([
      { variantId: source.offers[0]?.variantId, capacity: 6, claimed: 0, poolId: ofPools[0]?.id, poolUnits: 1 },
      { poolId: ofPools[0]?.id, poolUnits: 2 },
      { maxPerOrder: 3, poolId: null },
    ]);
    expect(ofOffers).toHaveLength(3);
    expect(ofSlots).toMatchObject([{ capacity: 4, itemCapacity: 20, claimed: 0, itemsClaimed: 0 }, { claimed: 0 }]);
    expect(ofSlots.map(({ startsAt }) => [dayAt(startsAt), wallTimeAt(startsAt)])).toEqual([
      [to.bakeDay, '10:00'],
      [to.bakeDay, '10:30'],
    ]);
    expect((await claimedOf(context, source)).offers[0]).toBe(2);
  });

  test('is refused on a day that has one at that place', async () => {
    const context = await managing();
    const source = await aBakeSale(context, { title: 'The old one' });
    const to = { title: 'Again', bakeDay: source.bakeDay, locationId: source.locationId };
    expect(problemOf(await cloneSale(context, { saleId: source.id, to }))).toMatchObject({
      kind: 'same_day_and_place',
      title: 'The old one',
    });
    expect(problemOf(await cloneSale(context, { saleId: 'sal_nobody', to }))).toEqual({ kind: 'no_such_sale' });
  });
});

describe('a draft written anew', () => {
  test('takes its slots and its address along to another day', async () => {
    const context = await managing();
    const place = await aBakeSale(context);
    const { sale, facts } = await get(context, slugIn(await draftSale(context, planAt(place))));
    const { plan } = planAt(place, 14);
    const wish = { saleId: sale.id, version: facts.version, plan: { ...plan, title: 'Later' } };
    const slug = slugIn(await changeDraft(context, wish));
    const changed = await get(context, slug);
    expect(slug).toBe(`${plan.bakeDay}-cressage`);
    expect(changed.sale).toMatchObject({ id: sale.id, title: 'Later', bakeDay: plan.bakeDay });
    expect(changed.rows.slots.map(({ startsAt }) => dayAt(startsAt))).toEqual([plan.bakeDay, plan.bakeDay]);
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.created' }, { action: 'sale.edited' }]);
    // The second of two who saw the same is told so.
    expect(problemOf(await changeDraft(context, wish))).toEqual({ kind: 'changed_meanwhile' });
  });

  test('keeps its address on its day, and is not what shoppers have seen', async () => {
    const context = await managing();
    const place = await aBakeSale(context);
    const asked = planAt(place);
    const slug = slugIn(await draftSale(context, asked));
    const { sale } = await get(context, slug);
    const plan = { ...asked.plan, note: 'Bring a bag' };
    expect(slugIn(await changeDraft(context, { saleId: sale.id, version: 1, plan }))).toBe(slug);
    expect(problemOf(await changeDraft(context, { saleId: place.id, version: 1, plan }))).toEqual({
      kind: 'not_a_draft',
    });
  });
});

describe('a sale that shoppers know', () => {
  const words = { title: 'Saturday in the barn', note: 'Bring a bag' };

  test('is called something else by whoever saw it as it is, at once on every page, and its orders stand', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const order = await anOrder(context, sale, { paymentWay: 'on_collection' });
    const wish = { saleId: sale.id, version: 1, words };
    const before = await runReading(context.db, catalogue.revisionReading(context));
    const both = await Promise.all([changeSaleWords(context, wish), changeSaleWords(await managing(), wish)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.map(problemOf)).toContainEqual({ kind: 'changed_meanwhile' });
    expect(await runReading(context.db, catalogue.revisionReading(context))).toBe(before + 1);
    const found = await findSaleBySlug(context, sale.slug);
    expect(found?.sale).toMatchObject({ ...words, closesAt: sale.closesAt, bakeDay: sale.bakeDay });
    expect(await lettersAbout(context, order.id)).toHaveLength(1);
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.edited', after: words }]);
    // Said once more, it is what it was.
    expect(await changeSaleWords(context, { ...wish, version: 2 })).toMatchObject({ ok: true });
    expect(await auditFor(context, sale.id)).toHaveLength(1);
  });

  test('keeps its name once it is over or cancelled, and where a baker would change it', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { cancelledAt: context.now() });
    const wish = { saleId: sale.id, version: 1, words };
    expect(problemOf(await changeSaleWords(context, wish))).toEqual({ kind: 'is_over' });
    expect(problemOf(await changeSaleWords(context, { ...wish, saleId: 'sal_nobody' }))).toEqual({
      kind: 'no_such_sale',
    });
    await expect(changeSaleWords(await staffedBy(aShop(), 'baker'), wish)).rejects.toThrow(NotAllowed);
  });
});

describe('publishing', () => {
  const draft = { publishedAt: null };

  test('shows a sale that has all it needs, in every copy that pages keep', async () => {
    const work: Promise<unknown>[] = [];
    const context = await managing({ afterResponse: (promise) => void work.push(promise) });
    const sale = await aBakeSale(context, draft);
    const shows = async () => (await cachedPlaces(context)).some(({ sales }) => sales.some(({ id }) => id === sale.id));
    expect(await shows()).toBe(false);
    await Promise.all(work);
    const before = await runReading(context.db, catalogue.revisionReading(context));
    expect(await publishSale(context, { saleId: sale.id, version: 1 })).toMatchObject({ ok: true });
    expect(await runReading(context.db, catalogue.revisionReading(context))).toBe(before + 1);
    expect(await shows()).toBe(true);
    expect((await findSaleBySlug(context, sale.slug))?.sale.publishedAt).not.toBeNull();
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.published' }]);
    expect(problemOf(await publishSale(context, { saleId: sale.id, version: 2 }))).toEqual({ kind: 'not_a_draft' });
  });

  test('is refused for what is missing, which is told, and changes nothing', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, {
      ...{ ...draft, slots: [] },
      offers: [{ name: 'Walnut plait', ingredients: ['*walnuts* of nobody knows where'], isReviewed: false }],
    });
    const refused = await publishSale(context, { saleId: sale.id, version: 1 });
    expect(problemOf(refused)).toMatchObject({ kind: 'not_ready' });
    const { readiness } = await get(context, sale.slug);
    const missing = readiness.filter(({ isMet, isNeeded }) => isNeeded && !isMet);
    expect(missing.map(({ key }) => key)).toEqual(['slots', 'reviewed']);
    expect(missing[1]?.bakes).toMatchObject([{ name: 'Walnut plait' }]);
    expect(await findSaleBySlug(context, sale.slug)).toBeNull();
    expect(await auditFor(context, sale.id)).toEqual([]);
  });

  test('of two who publish at once, one does', async () => {
    const contexts = await Promise.all([managing(), managing()]);
    const sale = await aBakeSale(aShop(), draft);
    const answers = await Promise.all(contexts.map((context) => publishSale(context, { saleId: sale.id, version: 1 })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test('the diary lists drafts among what is to come, and goes back through the past page by page', async () => {
  const context = await managing();
  const today = dayAt(context.now());
  const draft = await aBakeSale(context, { publishedAt: null });
  const old: string[] = [];
  for (let days = 1; days <= 23; days++) {
    const bakeDay = addDays(today, -days);
    const [opensAt, closesAt] = [instantAt(addDays(bakeDay, -5), '09:00'), instantAt(bakeDay, '09:00')];
    old.push((await aBakeSale(context, { bakeDay, opensAt, closesAt })).id);
  }
  const first = await getDiary(context, { month: draft.bakeDay, after: null });
  expect(first.coming.map(({ sale }) => sale.id)).toContain(draft.id);
  expect(first.inMonth.map(({ sale }) => sale.id)).toContain(draft.id);
  const second = await getDiary(context, { month: null, after: first.next });
  expect([...first.past, ...second.past].map(({ sale }) => sale.id)).toEqual(old);
  expect(second.next).toBeNull();
});
