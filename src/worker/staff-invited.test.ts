import { expect, test } from 'vitest';
import type { StaffInvitedFacts } from '@/features/staff/domain/letters';
import { deriveToken } from '@/platform/signed-links';
import { letterRenderer } from './letters';

const linkKeys = ['a-key-for-signing-links-in-tests-only', 'the-key-before-it'];
const render = letterRenderer({ baseUrl: 'https://shop.example', linkKeys });
const facts: StaffInvitedFacts = {
  invitationId: 'inv_01jd0000000000000000000abc',
  role: 'manager',
  endsAt: Date.UTC(2026, 10, 28, 9),
};

test('the letter of an invitation says as what, until when, and opens that very invitation', async () => {
  const { html, text, subject } = await render({ kind: 'staff_invited', facts });
  const link = `https://shop.example/admin/join/${await deriveToken('invitation', facts.invitationId, linkKeys)}`;
  expect(subject).toBe('Work with us at Band of Bakers');
  for (const told of ['a manager', 'Saturday 28 November', link]) expect(text).toContain(told);
  expect(html).toContain(`href="${link}"`);
});

test('of two invitations neither letter opens the other, nor does one written with another key', async () => {
  const tokenOf = (id: string, keys = linkKeys) => deriveToken('invitation', id, keys);
  const own = await tokenOf(facts.invitationId);
  expect(own).toMatch(/^[0-9a-f]{64}$/);
  expect(await tokenOf('inv_01jd0000000000000000000abd')).not.toBe(own);
  expect(await tokenOf(facts.invitationId, ['another-key'])).not.toBe(own);
});

test.each(Object.keys(facts))('without its %s it is not written at all', async (field) => {
  const spoilt = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== field));
  await expect(render({ kind: 'staff_invited', facts: spoilt })).rejects.toThrow();
});
