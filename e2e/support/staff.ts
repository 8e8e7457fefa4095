import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { ShopDatabase } from './shop-database';

export type Role = 'baker' | 'manager' | 'owner' | 'shopper';

/** A person with a session of their own, so that no test signs another one out. */
export type StaffMember = { readonly id: string; readonly name: string; readonly token: string };

const hourMs = 3_600_000;
// Whoever is in charge has a phone for their second factor; no test asks this one for a code.
const inCharge: ReadonlyArray<Role> = ['manager', 'owner'];
const phoneElsewhere = 'of a phone that is not here';

/** Gives somebody a role and a session, as if they had signed in a moment ago. */
export async function takeOn(
  database: ShopDatabase,
  role: Role,
  called?: { readonly name: string; readonly now?: number },
): Promise<StaffMember> {
  const now = called?.now ?? Date.now();
  const number = randomInt(1_000_000_000);
  const id = `per_${number.toString(36).replaceAll(/[ilou]/g, 'x')}${randomBytes(8).toString('hex')}`;
  const name = called?.name ?? `Bea ${number}`;
  const token = randomBytes(32).toString('hex');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  await database.change(
    [
      `INSERT INTO people (id, role, email, name, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)`,
      ...[id, role, `staff.${number}@example.org`, name, now, now],
    ],
    [
      `INSERT INTO sessions (token_hash, person_id, created_at, seen_at, idle_ends_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)`,
      ...[tokenHash, id, now, now, now + 12 * hourMs, now + 24 * hourMs],
    ],
    ...(inCharge.includes(role)
      ? [
          [
            `INSERT INTO second_factors (person_id, sealed_secret, set_up_at) VALUES (?, ?, ?)`,
            id,
            phoneElsewhere,
            now,
          ] as const,
        ]
      : []),
  );
  return { id, name, token };
}

type AtWork = {
  readonly browser: Browser;
  readonly url: string;
  readonly member: StaffMember;
  readonly options?: BrowserContextOptions;
};

/** A tablet in the bakery, signed in. */
export async function atWork({ browser, url, member, options = {} }: AtWork): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, ...options });
  await context.addCookies([{ name: 'bob_session', value: member.token, url, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}
