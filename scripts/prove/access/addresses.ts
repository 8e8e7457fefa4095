import type { Thing } from './expectations';
import type { Named, Names } from './naming';

/* What each address asks for: `{order}` stands for the reference of an order, and so on; the scene names them all. */

/** Routes with something in their address; any other is its own address. */
const addresses: Readonly<Record<string, string>> = {
  '/_global-error': '/_global-error',
  '/_not-found': '/nowhere',
  '/account/again/[reference]': '/account/again/{order}',
  '/account/orders/[reference]': '/account/orders/{order}',
  '/admin/join/[token]': '/admin/join/{invitation}',
  '/admin/orders/[reference]': '/admin/orders/{order}',
  '/admin/products/[slug]': '/admin/products/{productSlug}',
  '/admin/products/ingredients/[id]': '/admin/products/ingredients/{ingredient}',
  '/admin/sales/[slug]': '/admin/sales/{sale}',
  '/admin/sales/[slug]/clone': '/admin/sales/{sale}/clone',
  '/admin/sales/[slug]/facts': '/admin/sales/{sale}/facts',
  '/admin/sales/[slug]/ordering': '/admin/sales/{sale}/ordering',
  '/admin/sales/[slug]/preview': '/admin/sales/{sale}/preview',
  '/admin/sales/[slug]/slots': '/admin/sales/{sale}/slots',
  '/admin/sales/[slug]/bake': '/admin/sales/{sale}/bake',
  '/admin/sales/[slug]/change': '/admin/sales/{sale}/change',
  '/admin/sales/[slug]/collect': '/admin/sales/{sale}/collect',
  '/admin/sales/[slug]/collect/sheet': '/admin/sales/{sale}/collect/sheet',
  '/admin/sales/[slug]/deliver': '/admin/sales/{sale}/deliver',
  '/admin/sales/[slug]/offers': '/admin/sales/{sale}/offers',
  '/admin/sales/[slug]/money': '/admin/sales/{sale}/money',
  '/admin/sales/[slug]/labels.pdf': '/admin/sales/{sale}/labels.pdf',
  '/admin/sales/[slug]/pack': '/admin/sales/{sale}/pack',
  '/admin/sales/[slug]/orders': '/admin/sales/{sale}/orders',
  '/basket/another-sale': '/basket/another-sale?sale={otherSaleId}&offer={otherOffer}&quantity=1',
  '/checkout/return': '/checkout/return?session={session}',
  '/letters/unsubscribe/[token]': '/letters/unsubscribe/{unsubscribeLink}',
  '/media/[...key]': '/media/{picture}',
  '/menu': '/menu?sale={sale}',
  '/news/[slug]': '/news/{post}',
  '/o/[token]': '/o/{orderLink}',
  '/orders/[reference]': '/orders/{order}',
  '/orders/[reference]/change': '/orders/{order}/change',
  '/orders/[reference]/change/review': '/orders/{order}/change/review?slot={slot}&{offer}=2',
  '/products/[slug]': '/products/{bake}',
  '/sales/[slug]': '/sales/{sale}',
  '/sales/[slug]/calendar.ics': '/sales/{sale}/calendar.ics',
  '/your-data/[token]': '/your-data/{dataLink}',
  '/tell-me/confirm/[token]': '/tell-me/confirm/{confirmLink}',
  '/unsubscribe/[token]': '/unsubscribe/{unsubscribeLink}',
};

/** The address a route is asked for at, with places left for the things. */
export function addressOf(route: string): string {
  const address = addresses[route] ?? route;
  if (/[[\]]/.test(address)) throw new Error(`${route} has no address in addresses.ts`);
  return address;
}

/** The names of the things in a text: `{order}` is one. */
export function thingsIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

type Filling = { readonly named: Names; readonly thing: Thing };

/** A text with its things put in. */
export function filled(text: string, { named, thing }: Filling): string {
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = named[name]?.[thing];
    if (value === undefined) throw new Error(`The scene has no ${name}`);
    return value;
  });
}

/** An address with its things put in, written as addresses are. */
export function filledAddress(text: string, { named, thing }: Filling): string {
  const written = Object.fromEntries(
    thingsIn(text).map((name) => [name, { ...named[name], [thing]: asPath(named[name]?.[thing] ?? '') } as Named]),
  );
  return filled(text, { named: written, thing });
}

const asPath = (value: string) => value.split('/').map(encodeURIComponent).join('/');
