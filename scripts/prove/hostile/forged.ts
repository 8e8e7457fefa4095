import { createHmac, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { addressOf, filledAddress } from '../access/addresses';
import { signed } from '../access/links';
import { type Ground, type Input, shown, someValues } from './inputs';
import { asHeader } from './headers';

/* Forged cookies and tokens: none of them opens anything of anybody's. */

/** Pages that are somebody's. */
const doors = [
  '/admin',
  '/admin/orders/[reference]',
  '/admin/backups',
  '/orders/[reference]',
  '/orders/[reference]/change',
];
const perCookie = 80;
const sessionNames = ['bob_session', '__Host-bob_session'];

/** Cookies nobody was given, on every page that is somebody's. */
export function forgedCookies(ground: Ground): Input[] {
  const cookies = [
    ...sessionNames.flatMap((name) => sessions().map((value) => `${name}=${value}`)),
    ...orderKeys(ground).map((value) => `bob_order=${value}`),
    ...tokens().flatMap((token) => [`bob_session=${token}`, `bob_order=${token}`]),
  ];
  const hostile = ['bob_session', 'bob_order', 'bob_basket', 'bob_voucher'].flatMap((name) =>
    someValues(ground.chance, perCookie).map(({ value }) => `${name}=${asHeader(value)}`),
  );
  return [
    ...cookies.flatMap((cookie) => doors.map((door) => visit(ground, door, ['cookie', cookie]))),
    ...hostile.flatMap((cookie) =>
      ['/basket', '/checkout', '/admin', '/orders/[reference]'].map((door) => visit(ground, door, ['cookie', cookie])),
    ),
    ...tokens().flatMap((token) => doors.map((door) => visit(ground, door, ['authorization', `Bearer ${token}`]))),
  ];
}

function visit({ routes, scene: { named } }: Ground, door: string, [name, value]: readonly [string, string]): Input {
  if (!routes.includes(door)) throw new Error(`${door} is not built`);
  const path = filledAddress(addressOf(door), { named, thing: 'own' });
  return { name: `${name}: ${shown(value)} at ${door}`, sent: { path, headers: { [name]: value } }, isForged: true };
}

/** What looks like a session and is none. */
function sessions(): string[] {
  const token = randomBytes(32).toString('hex');
  return [
    token,
    token.toUpperCase(),
    token.slice(2),
    `${token}00`,
    '0'.repeat(64),
    'f'.repeat(64),
    `${token}%00`,
    `"${token}"`,
    `${token};${token}`,
    'null',
    'deleted',
  ];
}

/** Keys to an order that were signed for something else, for another order, by somebody else, or not at all. */
function orderKeys({ scene: { holders } }: Ground): string[] {
  const key = holders.own.order.cookie;
  const [id = '', version = '', mac = ''] = key.split('.');
  const othersMac = holders.others.order.cookie.split('.')[2] ?? '';
  const strangers = createHmac('sha256', 'a stranger').update(`order\n${id}\n${version}`).digest('base64url');
  const turned = mac.startsWith('A') ? `B${mac.slice(1)}` : `A${mac.slice(1)}`;
  return [
    ...[`${id}.${version}.${othersMac}`, `${id}.${version}.${strangers}`, `${id}.${version}.${turned}`],
    ...[
      `${id}.${version}.`,
      `${id}.${version}`,
      `${id}..${mac}`,
      `.${version}.${mac}`,
      `${id}.2.${mac}`,
      `${id}.-1.${mac}`,
    ],
    ...[
      `${id}.${version}.${mac}=`,
      `${id}.${version}.${mac}A`,
      `${id}.${version}.${mac.slice(1)}`,
      `${id}.${version}.${mac.toLowerCase()}`,
    ],
    ...['confirm', 'unsubscribe', 'voucher', 'Order', ''].map((purpose) => signed(purpose, id, Number(version))),
    ...[signed('order', id, 2), signed('order', id, 0), holders.others.order.cookie],
  ];
}

const project = 'demo-band-of-bakers';
const lifeSeconds = 3600;

/** ID tokens with one fault each: no algorithm, another key, the wrong kind of key, over, for somebody else. */
export function tokens(): string[] {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Math.floor(Date.now() / 1000);
  const claims = (more: object = {}) => ({
    ...{
      iss: `https://securetoken.google.com/${project}`,
      aud: project,
      sub: 'owner',
      user_id: 'owner',
      role: 'owner',
    },
    ...{ email: 'olive@example.org', email_verified: true, iat: now, auth_time: now, exp: now + lifeSeconds, ...more },
  });
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const unsigned = (header: object, body: object) => `${part(header)}.${part(body)}`;
  const rs256 = (header: object, body: object) => {
    const text = unsigned({ alg: 'RS256', typ: 'JWT', ...header }, body);
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  };
  const hs256 = (key: string) => {
    const text = unsigned({ alg: 'HS256', typ: 'JWT' }, claims());
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  return [
    ...['none', 'None', 'NONE', ''].map((alg) => `${unsigned({ alg, typ: 'JWT' }, claims())}.`),
    rs256({}, claims()),
    rs256({ kid: '../../dev/null' }, claims()),
    rs256({ jwk: publicKey.export({ format: 'jwk' }) }, claims()),
    rs256({ jku: 'https://evil.example/keys' }, claims()),
    hs256(publicKey.export({ format: 'pem', type: 'spki' }).toString()),
    hs256(''),
    rs256({}, claims({ exp: now - 1, iat: now - lifeSeconds })),
    rs256({}, claims({ aud: 'another-project' })),
    rs256({}, claims({ iss: 'https://evil.example' })),
    `${part({ alg: 'RS256' })}.${part(claims())}.${'A'.repeat(342)}`,
    'a.b.c',
    '..',
  ];
}
