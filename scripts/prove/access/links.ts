import { createHash, createHmac } from 'node:crypto';
import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { localSecrets } from '../../lib/settings.mjs';
import { named, type Names, someId } from './naming';

/* Links that letters would hold, signed by a key of this machine: no letter has to be waited for. */

/** A link as the shop signs it: HMAC-SHA-256 over purpose, id and version. */
export function signed(purpose: string, id: string, version = 1): string {
  const mac = createHmac('sha256', localSecrets().LINK_KEY).update(`${purpose}\n${id}\n${version}`);
  return `${id}.${version}.${mac.digest('base64url')}`;
}

/** How the shop keeps what is secret and need not be read again. */
export const hashed = (text: string) => createHash('sha256').update(text).digest('hex');

/** The token of an invitation, as its letter makes it again. */
export function invitationToken(id: string): string {
  return createHmac('sha256', localSecrets().LINK_KEY).update(`token\ninvitation\n${id}`).digest('hex');
}

/** Names the links of people who asked to be told when orders open, and of people who are. */
export async function nameLinks(database: ShopDatabase): Promise<Names> {
  const ids = Array.from({ length: 4 }, () => someId('sub'));
  const now = Date.now();
  await database.change(
    ...ids.map(
      (id, place) =>
        [
          `INSERT INTO subscriptions (id, email, asked_at, confirmed_at, changed_at)
           VALUES (?, ?, ?, ${place < 2 ? 'NULL' : now}, ?)`,
          ...[id, `${id}@example.org`, now, now],
        ] as const,
    ),
  );
  const [asked = '', askedToo = '', told = '', toldToo = ''] = ids;
  const link = (purpose: string, ...[own, others]: readonly [string, string]) =>
    named(signed(purpose, own), signed(purpose, others), signed(purpose, someId('sub', 'z')));
  return { confirmLink: link('confirm', asked, askedToo), unsubscribeLink: link('unsubscribe', told, toldToo) };
}
