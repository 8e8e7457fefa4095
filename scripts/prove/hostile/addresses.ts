import { addressOf, filledAddress, thingsIn } from '../access/addresses';
import type { Caller } from '../access/expectations';
import { type Ground, type Input, shown, someValues, written } from './inputs';
import { cut, hostileValues } from './values';

/* In addresses: in place of every part of a route, in every question a page reads from its address, and as a path. */

/** What pages read after the question mark. */
const questions: Readonly<Record<string, ReadonlyArray<string>>> = {
  '/menu': ['sale', 'q', 'free', 'category', 'sort'],
  '/products/[slug]': ['sale', 'slot'],
  '/orders/[reference]': ['problem', 'told'],
  '/orders/[reference]/change': ['slot'],
  '/admin/sign-in': ['next'],
  '/admin/orders': ['q', 'bake', 'sale', 'slot', 'state', 'payment', 'method', 'sort', 'after'],
  '/admin/orders/new': ['sale'],
  '/admin/sales/[slug]/orders': ['q', 'state', 'after', 'told', 'moved'],
  '/admin/sales/[slug]/collect': ['q'],
  '/admin/sales/[slug]/collect/sheet': ['by'],
  '/admin/sales/[slug]/labels.pdf': ['format'],
  '/admin/money/reconcile': ['run'],
  '/admin/audit': ['by', 'action', 'thing', 'day', 'before'],
  '/account': ['after'],
  '/account/addresses': ['change', 'told'],
  '/account/again/[reference]': ['sale'],
  '/account/security': ['done'],
  '/sign-in': ['next', 'after', 'google'],
  '/sign-in/code': ['next', 'by'],
  '/sign-in/google': ['next'],
  '/sign-in/google/return': ['state', 'code', 'error'],
  '/letters/account': ['mode', 'oobCode'],
  '/account-letter': ['mode', 'oobCode'],
};

/** So many values are tried in each place, by chance. */
const perPlace = 64;

/** Addresses that belong to nobody's page: what others' software would answer. */
const strange = [
  '/wp-login.php',
  '/.env',
  '/.git/HEAD',
  '/admin.php',
  '/api',
  '/graphql',
  '/server-status',
  '/_next/data/x.json',
];

/** Many hostile values in every place of every address; none of them may open, change or say back anything. */
export function inAddresses(ground: Ground): Input[] {
  const gets = ground.routes.filter((route) => !/^\/(?:development|webhooks|browser-errors)/.test(route));
  return [
    ...gets.flatMap((route) => inPlaces(ground, route)),
    ...Object.entries(questions).flatMap(([route, names]) => names.flatMap((name) => inQuestion(ground, route, name))),
    ...hostileValues.map(({ family, value }) =>
      asked(ground, { name: `${family} as a path`, path: `/${raw(cut(value))}` }),
    ),
    ...strange.map((path) => asked(ground, { name: 'a strange address', path })),
  ];
}

function inPlaces(ground: Ground, route: string): Input[] {
  const words = addressOf(route);
  const { named } = ground.scene;
  return [...new Set(thingsIn(words))].flatMap((thing) =>
    someValues(ground.chance, perPlace).flatMap(({ family, value }) => {
      const rest = words.replaceAll(`{${thing}}`, '\u0001');
      const whole = (hostile: string) => filledAddress(rest, { named, thing: 'own' }).replaceAll('\u0001', hostile);
      const name = `${family} as the ${thing} of ${route}: ${shown(value)}`;
      const inside = asked(ground, { name, route, path: whole(written(cut(value))) });
      // Written as no browser would: dots and slashes stay dots and slashes.
      return family === 'path'
        ? [inside, asked(ground, { name: `${name}, raw`, route, path: whole(raw(value)) })]
        : [inside];
    }),
  );
}

function inQuestion(ground: Ground, route: string, name: string): Input[] {
  if (!ground.routes.includes(route)) return [];
  const address = filledAddress(addressOf(route), { named: ground.scene.named, thing: 'own' });
  const joint = address.includes('?') ? '&' : '?';
  const once = someValues(ground.chance, perPlace).map(({ family, value }) =>
    asked(ground, {
      ...{ name: `${family} as ?${name} of ${route}: ${shown(value)}`, route },
      path: `${address}${joint}${name}=${written(cut(value))}`,
    }),
  );
  const odd = [`${name}=a&${name}=b`, `${name}[]=a`, `${name}[a]=b`, name, `${name}=%`, `${name}=%ff`];
  return [
    ...once,
    ...odd.map((asking) => asked(ground, { name: `${asking} at ${route}`, route, path: address + joint + asking })),
  ];
}

type Asked = { readonly name: string; readonly path: string; readonly route?: string };

/** Asked by whoever would be let in: behind the door is where a hostile value might do something. */
function asked({ brings }: Ground, { name, path, route = '' }: Asked): Input {
  const by: Caller = route.startsWith('/admin') && route !== '/admin/sign-in' ? 'owner' : 'holder';
  return { name, sent: { path, headers: { cookie: brings[by](addressWords(route)) } } };
}

const addressWords = (route: string) => (route === '' ? '' : addressOf(route));

/** No more is done to it than a request line needs. */
function raw(value: string): string {
  return value.toWellFormed().replaceAll(/[\s\u0000-\u0020\u007f]/g, written);
}
