import { expect, test } from 'vitest';
import { type KnownPerson, recognise, type Vouched } from './recognition';

const ann: Vouched = { uid: 'uid-ann', email: 'ann@example.org', emailVerified: true, name: null };
const known = (over: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id: 'per_01jd0000000000000000000abc', role: 'shopper', name: 'Ann', email: ann.email },
  ...{ identityUid: ann.uid, emailVerifiedAt: 1, mayComeIn: true },
  ...over,
});

test('somebody is known by their account, whatever their address was before', () => {
  const before = known({ email: 'annie@example.org' });
  expect(recognise(ann, [before])).toEqual({ kind: 'known', person: before, isUpToDate: false });
  expect(recognise(ann, [known()])).toMatchObject({ kind: 'known', isUpToDate: true });
});

test('nobody comes in with an address they have not proved, new or known by it', () => {
  const unproved = { ...ann, emailVerified: false };
  for (const shop of [[], [known({ identityUid: null })], [known({ identityUid: 'uid-other' })]])
    expect(recognise(unproved, shop)).toEqual({ kind: 'unverified' });
  expect(recognise(unproved, [known({ emailVerifiedAt: null })])).toEqual({ kind: 'unverified' });
});

test('whose account the shop itself has tied to them need not prove their address to Google as well', () => {
  expect(recognise({ ...ann, emailVerified: false }, [known({ role: 'owner' })])).toMatchObject({
    ...{ kind: 'known', isUpToDate: true },
  });
});

test('a shopper whose account was made anew is known by their proved address', () => {
  const before = known({ identityUid: 'uid-gone' });
  expect(recognise(ann, [before])).toEqual({ kind: 'known', person: before, isUpToDate: false });
});

test('the address of somebody on the staff opens the office to no other account', () => {
  for (const role of ['baker', 'manager', 'owner'] as const) {
    for (const identityUid of ['uid-other', null])
      expect(recognise(ann, [known({ role, identityUid })])).toEqual({ kind: 'shut_out' });
  }
});

test('whoever was disabled or erased stays outside, by account and by address', () => {
  for (const identityUid of [ann.uid, 'uid-other'])
    expect(recognise(ann, [known({ identityUid, mayComeIn: false })])).toEqual({ kind: 'shut_out' });
});

test('of two who have the account and the address it is the one with the account', () => {
  const byAccount = known({ email: 'annie@example.org' });
  const byAddress = known({ id: 'per_01jd0000000000000000000xyz', identityUid: 'uid-other' });
  expect(recognise(ann, [byAddress, byAccount])).toMatchObject({ kind: 'known', person: byAccount });
});

test('a proved address nobody here knows is a new shopper', () => {
  expect(recognise(ann, [])).toEqual({ kind: 'stranger' });
});
