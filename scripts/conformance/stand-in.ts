import { startStandIns } from '../../mocks/server';
import { type AccountService, clientOf, type LetterMode } from './service';

/** Opens the stand-in that the shop is developed against. */
export async function openStandIn(): Promise<AccountService> {
  // Nobody listens there: the letters lead to the shop, and nobody opens them.
  const standIns = await startStandIns({ appUrl: 'http://127.0.0.1:9' });
  const { url } = standIns;
  let offsetMs = 0;
  const post = (path: string, body: object) =>
    fetch(`${url}/stand-ins/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    name: 'stand-in',
    identity: clientOf({ api: `${url}/identity`, keys: `${url}/identity/jwks`, standIns: url }),
    codeFor: async (email, mode) => {
      const answer = await fetch(`${url}/mailbox.json?to=${encodeURIComponent(email)}`);
      const letters: ReadonlyArray<{ readonly links: ReadonlyArray<string> }> = await answer.json();
      return codeIn(
        letters.flatMap(({ links }) => links),
        mode,
      );
    },
    disable: async (uid) => {
      await post('identity/accounts', { uid, disabled: true });
    },
    aMomentLater: async () => {
      offsetMs += 1000;
      await post('clock', { offsetMs });
    },
    now: () => Date.now() + offsetMs,
    lacks: [],
    close: () => standIns.close(),
  };
}

/** The code of the first link of a kind. */
export function codeIn(links: ReadonlyArray<string>, mode: LetterMode): string | null {
  const found = links.map((link) => new URL(link).searchParams).find((fields) => fields.get('mode') === mode);
  return found?.get('oobCode') ?? null;
}
