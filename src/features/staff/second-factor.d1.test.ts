import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findStaff, readSession } from '@/features/access/queries';
import { findSecondFactor } from '@/features/access/queries/second-factor';
import { audit } from '@/features/shop/tables';
import { NotAllowed } from '@/kernel/not-allowed';
import { lettersAbout } from '@/testing/builders/books';
import { signedIn, trustingShop } from '@/testing/builders/staff';
import { takeFactorOff } from './commands/change-staff';

const shop = trustingShop;

test('an owner takes the second factor off a manager who lost their phone: they are out, and the trail says who did it', async () => {
  const [owner, manager] = [await signedIn('owner'), await signedIn('manager')];
  expect(await takeFactorOff(shop({ caller: owner.caller }), manager.id)).toEqual({ ok: true });
  expect(await findSecondFactor(shop(), manager.id)).toBeNull();
  expect((await readSession(shop({ caller: manager.caller }))).kind).toBe('guest');
  const [told] = await shop().db.select().from(audit).where(eq(audit.subject, manager.id));
  expect(told).toMatchObject({ action: 'account.two_factor_off', personId: owner.id });
  expect(await lettersAbout(shop(), manager.id)).toMatchObject([
    { kind: 'second_factor_changed', facts: { news: 'taken_off_by_owner' } },
  ]);
});

test('nobody takes off their own, and nobody but an owner takes off another’s', async () => {
  const [owner, manager] = [await signedIn('owner'), await signedIn('manager')];
  const own = await takeFactorOff(shop({ caller: owner.caller }), owner.id);
  expect(own).toEqual({ ok: false, problem: { kind: 'yourself' } });
  await expect(takeFactorOff(shop({ caller: manager.caller }), owner.id)).rejects.toThrow(NotAllowed);
  expect((await findStaff(shop({ caller: owner.caller })))?.id).toBe(owner.id);
});
