import { actionBody } from '../action-call';
import { filled } from '../access/addresses';
import { formOf } from '../access/forms';
import type { BuiltAction } from '../routes';
import { calledOn } from './forms';
import { asForm, type Ground, type Input } from './inputs';
import type { Sent } from './send';

/* In the way an action is called: arguments no page sends, and calls from other places than our own pages. */

/** What stands where the arguments are, by what it tries. */
function argumentsTried(): ReadonlyArray<readonly [string, Readonly<Record<string, string>>]> {
  const first = (text: string, more: Readonly<Record<string, string>> = {}) => ({ 0: text, ...more });
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const form = '"$K1"';
  return [
    ['no arguments', {}],
    ['no JSON', first('[{')],
    ['a number', first('5')],
    ['nothing', first('null')],
    ['an empty list', first('[]')],
    ['nested lists', first(`[${nested(2000)},${form}]`)],
    ['ten thousand arguments', first(`[${'1,'.repeat(10_000)}${form}]`)],
    ['a form that is not sent', first('["$K7"]')],
    ['the form as state too', first(`[${form},${form}]`)],
    ['another action as argument', first(`["$F1",${form}]`, { 1: '{"id":"x#y","bound":null}' })],
    ['a module as argument', first(`["$F1",${form}]`, { 1: '{"id":"node:child_process#exec","bound":["id"]}' })],
    ['a promise of itself', first(`["$@0",${form}]`)],
    ['a chunk of itself', first(`["$0",${form}]`)],
    ['its prototype', first(`["$1:__proto__:constructor",${form}]`, { 1: '{}' })],
    ['the maker of functions', first(`["$1:constructor:constructor",${form}]`, { 1: '"x"' })],
    [
      'something to wait for that runs',
      first(`["$1",${form}]`, {
        1: '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1\\"}","_response":{"_prefix":"throw 1//","_formData":{"get":"$1:constructor:constructor"}}}',
      }),
    ],
    ['a polluted state', first(`[{"__proto__":{"role":"owner"},"constructor":{"prototype":{"q7x":1}}},${form}]`)],
    ['a huge number', first(`["$n${'9'.repeat(40_000)}",${form}]`)],
    ['a number that is none', first(`["$NaN",${form}]`)],
    ['a date that is none', first(`["$Dnever",${form}]`)],
    ['a map of itself', first(`["$Q0",${form}]`)],
    ['a set that is not sent', first(`["$W9",${form}]`)],
    ['a blob that is not sent', first(`["$B9",${form}]`)],
    ['a stream', first(`["$R1",${form}]`, { 1: 'x' })],
    ['an iterator', first(`["$X1",${form}]`, { 1: 'x' })],
    ['a regular expression', first(`["$r(a+)+$",${form}]`)],
    ['a symbol', first(`["$Sq7x",${form}]`)],
  ];
}

/** The framework reads all calls alike: some actions stand for all. */
const oneOf = 6;

/** Ids that are none of ours, or not for this page. */
const ids = [
  '0'.repeat(42),
  'f'.repeat(42),
  '__proto__',
  'constructor',
  '../../x',
  '',
  'A'.repeat(5000),
  '60'.repeat(21),
];

/**
 * Places no form of ours is sent from, and none at all. wrangler's front writes our own origin over any that names our host
 * (another scheme, a name before it) before the shop sees it: those are asked of the door itself, in refusals.test.ts.
 */
function origins(url: string): ReadonlyArray<readonly [string, Readonly<Record<string, string>>]> {
  const { port } = new URL(url);
  const from = (origin: string) => ({ origin });
  return [
    ['another site', from('https://evil.example')],
    ['no origin', from('')],
    ['null', from('null')],
    ['a longer name', from(`${url}.evil.example`)],
    ['another port', from(`http://localhost:${Number(port) + 1}`)],
    ['another host that says it is forwarded', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
  ];
}

/** Calls that are none, of actions of every kind. */
export async function inCalls(ground: Ground): Promise<Input[]> {
  // One without a field does what it does whatever stands beside the form.
  const withFields = ground.actions.filter(({ name }) => Object.keys(formOf(name)).length > 0);
  const kinds = withFields.filter((_, place) => place % oneOf === 0);
  const shapes = kinds.flatMap((action) => argumentsTried().map(([what, parts]) => ({ action, what, parts })));
  const twisted = await Promise.all(
    shapes.map(async ({ action, what, parts }): Promise<Input> => {
      return { name: `${what} for ${action.name}`, sent: await called(ground, action, partsOf(parts)) };
    }),
  );
  const misnamed = await Promise.all(
    ids.flatMap((id) =>
      kinds.map(async (action): Promise<Input> => {
        const sent = await called(ground, { ...action, id }, actionBody({ action, fields: [] }));
        return { name: `the action “${id.slice(0, 20)}” on ${action.pages[0] ?? ''}`, sent };
      }),
    ),
  );
  return [...twisted, ...misnamed, ...(await misplaced(ground)), ...(await fromElsewhere(ground))];
}

/** Every action of the office, called by a guest on the shop's front page. */
function misplaced(ground: Ground): Promise<Input[]> {
  const ofOffice = ground.actions.filter(({ pages }) => pages[0]?.startsWith('/admin'));
  return Promise.all(
    ofOffice.map(async (action): Promise<Input> => {
      const sent = await called(ground, action, whole(ground, action));
      const headers = { ...sent.headers, cookie: '' };
      return { name: `${action.name} on the front page`, sent: { ...sent, path: '/', headers } };
    }),
  );
}

/** Every action as somebody who is let in would call it, but from somewhere else. */
async function fromElsewhere(ground: Ground): Promise<Input[]> {
  const calls = ground.actions.flatMap((action) =>
    origins(ground.scene.url).map(async ([what, headers]): Promise<Input> => {
      const sent = await called(ground, action, whole(ground, action));
      const { origin: _ours, ...own } = sent.headers ?? {};
      const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
      return { name: `${action.name} from ${what}`, sent: { ...sent, headers: { ...own, ...given } } };
    }),
  );
  return Promise.all(calls);
}

/** A form as it would be done, for the holder's own things. */
function whole({ scene: { named } }: Ground, action: BuiltAction): FormData {
  const form = formOf(action.name);
  const put = (text: string) => filled(text.replaceAll(/\{(?:number|uuid)\}/g, '1'), { named, thing: 'own' });
  return actionBody({ action, fields: Object.entries(form).map(([name, text]) => [put(name), put(text)] as const) });
}

async function called(ground: Ground, action: BuiltAction, form: FormData): Promise<Sent> {
  const { headers, ...on } = calledOn(ground, action);
  const { body, headers: type } = await asForm(form);
  const isOffice = on.path.startsWith('/admin');
  const cookie = ground.brings[isOffice ? 'owner' : 'holder'](JSON.stringify(formOf(action.name)));
  return {
    ...on,
    body,
    headers: { ...headers, ...type, cookie, accept: 'text/x-component', 'next-action': action.id },
  };
}

function partsOf(parts: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  body.append('1_name', 'Nell');
  for (const [name, value] of Object.entries(parts)) body.append(name, value);
  return body;
}
