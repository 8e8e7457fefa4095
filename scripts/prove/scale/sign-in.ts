import { ownAddress } from '../../../e2e/support/orders';
import { formWith, type PlainForm } from '../../../e2e/support/plain-forms';
import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { takeOn } from '../../../e2e/support/staff';
import type { Shop } from '../../lib/shop.d.mts';
import { localSecrets } from '../../lib/settings.mjs';
import { demoPassword, signStaffUp } from '../../seed/staff-accounts';
import { standInsAt } from '../stand-ins';

const signInPage = '/admin/sign-in';
const codePage = '/sign-in/code';

/** Signs the owner of the bakery in as a browser without scripts does: password, then the code of their phone. Answers the cookie. */
export async function signInAsOwner(
  { url, standInsUrl }: Pick<Shop, 'url' | 'standInsUrl'>,
  database: ShopDatabase,
): Promise<string> {
  const accounts = await signStaffUp({ standInsUrl, secretsKey: localSecrets().SECRETS_KEY });
  const owner = accounts.find(({ role }) => role === 'owner');
  if (!owner?.sealedKey) throw new Error('The owner has no phone');
  const { id } = await takeOn(database, 'owner', { name: owner.name });
  await database.change(
    [
      'UPDATE people SET email = ?, identity_uid = ?, email_verified_at = created_at WHERE id = ?',
      ...[owner.email, owner.identityUid, id],
    ],
    ['UPDATE second_factors SET sealed_secret = ? WHERE person_id = ?', owner.sealedKey, id],
    // Nobody comes in by what a scene has given them.
    ['DELETE FROM sessions WHERE person_id = ?', id],
  );
  const half = await send(url, { page: signInPage, typed: { email: owner.email, password: demoPassword }, cookie: '' });
  const code = (await standInsAt(standInsUrl).codeOf(owner.email))?.code ?? '';
  const whole = await send(url, { page: codePage, typed: { code }, cookie: half });
  const session = /bob_session=[^;]+/.exec(whole)?.[0];
  if (session === undefined) throw new Error('The owner was not let in');
  return session;
}

type Sending = { readonly page: string; readonly typed: PlainForm; readonly cookie: string };

/** Sends the form of a page that has a field for what is typed; answers the cookies it sets. */
async function send(url: string, { page, typed, cookie }: Sending): Promise<string> {
  const headers = { accept: 'text/html', origin: url, cookie, ...ownAddress() };
  const html = await (await fetch(`${url}${page}`, { headers })).text();
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...formWith(/Sign in/, html), ...typed })) body.append(name, value);
  const answer = await fetch(`${url}${page}`, { method: 'POST', headers, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`${page} answered ${answer.status}`);
  await answer.arrayBuffer();
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}
