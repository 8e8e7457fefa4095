import type { ShopDatabase } from '../../../e2e/support/shop-database';
import type { Shop } from '../../lib/shop.d.mts';
import { actionBody } from '../action-call';
import { standInsAt } from '../stand-ins';
import { calledOn } from './forms';
import { asForm, type Ground, type Input } from './inputs';
import type { Judge } from './judge';

/* Sign-ins with the right password, where the token that vouches for it has a fault. */

/** As the stand-in for Identity Platform names them. */
const faults = ['alg-none', 'alg-hs256', 'other-key', 'expired', 'other-audience', 'other-issuer'];
const attempts = 2;

export type Misissued = { readonly fault: string; readonly inputs: ReadonlyArray<Input> };

/** Sign-ins of people of the demonstration, a fault each; none where the shop says no password of theirs. */
export async function misissued(ground: Ground, { notes }: Pick<Shop, 'notes'>): Promise<Misissued[]> {
  const password = /with the password (\S+?):?$/m.exec(notes)?.[1];
  if (password === undefined) throw new Error('The seed says no password of the demonstration');
  const emails = await addressesOf(ground.scene.database);
  return Promise.all(
    faults.map(async (fault, place) => {
      const tried = Array.from(
        { length: attempts },
        (_, time) => emails[(place * attempts + time) % emails.length] ?? '',
      );
      return { fault, inputs: await Promise.all(tried.map((email) => signIn(ground, { fault, email, password }))) };
    }),
  );
}

/** Sends them, each while the stand-in makes tokens with that fault, and has it make good ones again. */
export async function sendMisissued(
  some: ReadonlyArray<Misissued>,
  judging: Judge,
  standInsUrl: string,
): Promise<void> {
  const { turn } = standInsAt(standInsUrl);
  try {
    for (const { fault, inputs } of some) {
      await turn({ identity: { forges: fault } });
      await judging.sendAll(inputs);
    }
  } finally {
    await turn({ identity: { forges: 'no' } });
  }
}

async function addressesOf(database: ShopDatabase): Promise<string[]> {
  const rows = await database.all(`SELECT email FROM people WHERE identity_uid IS NOT NULL AND disabled_at IS NULL`);
  if (rows.length === 0) throw new Error('The demonstration has nobody who signs in');
  return rows.map(({ email }) => String(email));
}

type SignIn = { readonly fault: string; readonly email: string; readonly password: string };

async function signIn(ground: Ground, { fault, email, password }: SignIn): Promise<Input> {
  const action = ground.actions.find(({ name }) => name === 'signInAction');
  if (!action) throw new Error('signInAction is not built');
  const { headers, ...on } = calledOn(ground, action);
  const { body, headers: type } = await asForm(actionBody({ action, fields: Object.entries({ email, password }) }));
  return {
    name: `a sign-in whose token is ${fault}`,
    sent: { ...on, body, headers: { ...headers, ...type, accept: 'text/x-component', 'next-action': action.id } },
    isForged: true,
  };
}
