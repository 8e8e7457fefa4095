/** The pattern of a route, without what names a person or opens a door; the only form of an address that is logged. */
export function routeOf(pathname: string): string {
  return pathname
    .replace(/^\/o\/.*/, '/o/[token]')
    .replace(/^\/orders\/[^/]+/, '/orders/[reference]')
    .replace(/^\/admin\/orders\/[^/]+/, '/admin/orders/[reference]')
    .replace(/^\/media\/.*/, '/media/[...key]')
    .replace(/^(\/(?:products|sales|admin\/sales))\/[^/]+/, '$1/[slug]')
    .slice(0, 80);
}
