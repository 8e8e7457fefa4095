import { randomBytes } from 'node:crypto';
import { basketCookie } from '../../../e2e/support/orders';
import { takeOn } from '../../../e2e/support/staff';
import { insertion } from '../dump';
import { type Caller, callers } from './expectations';
import { hashed } from './links';
import type { Scene } from './scene';

/* The six who ask, each with everything they could bring along. */

/** What somebody brings along when they ask for something; `words` is where the thing stands: an address or a form. */
export type Bring = (words: string) => string;

/** The order a form or an address is about, by what stands for it there. */
const orderKinds = ['table', 'unpaid', 'order'] as const;
/** One session may write so often in a minute and no more: whoever asks for everything at once has many. */
const sessionsEach = 60;

/** Signs all of them in that can be, and says what each brings along. */
export async function assemble({
  database,
  sale,
  holders,
  members,
  named,
}: Scene): Promise<Readonly<Record<Caller, Bring>>> {
  const basket = `bob_basket=${encodeURIComponent(basketCookie(sale))}`;
  const brings = await Promise.all(
    callers.map(async (caller) => {
      const sessions = await sessionsOf(caller, { database, members });
      let turn = 0;
      const bring: Bring = (words) => {
        const session = sessions[(turn += 1) % sessions.length];
        return [basket, ...(session ?? []), ...keysOf(caller, { words, holders, named })].join('; ');
      };
      return [caller, bring] as const;
    }),
  );
  return Object.fromEntries(brings) as Record<Caller, Bring>;
}

/** The cookies of somebody who is signed in on many devices; a guest is on none. */
async function sessionsOf(
  caller: Caller,
  { database, members }: Pick<Scene, 'database' | 'members'>,
): Promise<string[][]> {
  if (caller === 'guest') return [[]];
  const shoppers = { holder: members.own, other: members.others };
  const { id, token } = caller === 'holder' || caller === 'other' ? shoppers[caller] : await takeOn(database, caller);
  const [row = {}] = await database.all('SELECT * FROM sessions WHERE person_id = ?', id);
  const more = Array.from({ length: sessionsEach }, () => randomBytes(32).toString('hex'));
  await database.change(...more.map((one) => [insertion('sessions', { ...row, token_hash: hashed(one) })] as const));
  return [token, ...more].map((one) => [`bob_session=${one}`]);
}

type Asked = Pick<Scene, 'holders' | 'named'> & { readonly words: string };

/** The keys to a shopper's own things: a browser sends each to the pages it is for, a thief to any. */
function keysOf(caller: Caller, { words, holders, named }: Asked): string[] {
  if (caller !== 'holder' && caller !== 'other') return [];
  const whose = caller === 'holder' ? 'own' : 'others';
  const kind = orderKinds.find((one) => words.includes(`{${one}}`)) ?? 'order';
  return [`bob_order=${holders[whose][kind].cookie}`, `bob_your_data=${named['dataLink']?.[whose] ?? ''}`];
}
