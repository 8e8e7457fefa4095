/* What is posted to the shop's doors in tests. */

/** Where the shop is, for its own front door. */
export const shop = 'https://shop.example';

/** What of a post is another than usual. */
export type Sent = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
};

/** A form as one of our own pages posts it, unless told otherwise. */
export function aPost({ path = '/checkout', method = 'POST', headers = {}, body = '' }: Sent = {}): Request {
  return new Request(`${shop}${path}`, {
    method,
    headers: { origin: shop, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    ...(method === 'POST' ? { body } : {}),
  });
}

/** The same post without one of its headers. */
export function without(header: string, sent: Sent = {}): Request {
  const request = aPost(sent);
  request.headers.delete(header);
  return request;
}
