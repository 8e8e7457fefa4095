import { randomInt, randomUUID } from 'node:crypto';
import { ownAddress } from '../../../e2e/support/orders';
import { callAction, ledTo, postAction } from '../action-call';
import type { BuiltAction } from '../routes';
import { addressOf, filled, filledAddress } from './addresses';
import type { Bring } from './callers';
import type { Caller, Thing } from './expectations';
import type { Fields } from './forms-shop';
import type { Answer } from './reading';
import type { Scene } from './scene';

/* Asking over HTTP, as a browser and a page's script do. */

export type Asking = {
  readonly scene: Scene;
  readonly brings: Readonly<Record<Caller, Bring>>;
  readonly actions: ReadonlyArray<BuiltAction>;
};

type By = {
  readonly asking: Asking;
  readonly caller: Caller;
  readonly thing: Thing;
  /** The address or the form with places left for the things. */
  readonly words: string;
};

const numbers = 1_000_000_000;

/** What is posted to doors that take no form of a page's; to any other an empty object. */
const posted: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/admin/photos': ['application/x-www-form-urlencoded', 'productId=nobody'],
  '/letters/unsubscribe/[token]': ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
};
const emptyObject = ['application/json', '{}'] as const;

/** Asks for an address. */
export async function askRoute(method: string, by: By & { readonly route: string }): Promise<Answer> {
  const { asking, thing, words, route } = by;
  const { url, named } = asking.scene;
  const [type, body] = posted[route] ?? emptyObject;
  const sent = method === 'POST' ? { body, headers: { ...broughtBy(by), 'content-type': type, origin: url } } : null;
  const address = `${url}${filledAddress(words, { named, thing })}`;
  const headers = { ...broughtBy(by), accept: 'text/html,*/*' };
  return read(await fetch(address, { method, redirect: 'manual', headers, ...sent }), url);
}

type Called = By & { readonly form: Fields; readonly isLedElsewhere: boolean };

/**
 * Calls an action on the first of its pages. To a page's script the framework sends what the answer leads to along with it;
 * where nothing but a way is expected, a plain form is answered sooner.
 */
export async function askAction(name: string, by: Called): Promise<Answer> {
  const { asking, thing, form, isLedElsewhere } = by;
  const { url, named } = asking.scene;
  const action = asking.actions.find((one) => one.name === name);
  const page = filledAddress(addressOf(action?.pages[0] ?? ''), { named, thing: 'own' });
  if (!action) throw new Error(`${name} is not built`);
  const fresh = (text: string) =>
    text.replaceAll('{number}', String(randomInt(numbers))).replaceAll('{uuid}', randomUUID());
  const put = (text: string) => filled(fresh(text), { named, thing });
  const fields = Object.entries(form).map(([field, value]) => [put(field), put(value)] as const);
  const call = isLedElsewhere ? postAction : callAction;
  return read(await call({ url, page, action, fields, headers: broughtBy(by) }), url);
}

function broughtBy({ asking, caller, words }: By) {
  return { cookie: asking.brings[caller](words), ...ownAddress() };
}

async function read(answer: Response, url: string): Promise<Answer> {
  const body = await answer.text();
  const setsCookie = answer.headers.has('set-cookie');
  return { status: answer.status, location: ledTo(answer, url), setsCookie, body };
}
