import { gzipSync } from 'node:zlib';

/* What an answer weighs as it travels. */

const compressed = /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml|ld\+json)|image\/svg\+xml)/;

/** Something fetched, as the browser got it. */
export type Fetched = {
  readonly kind: string;
  readonly contentType: string;
  readonly body: Buffer;
};

/**
 * How many bytes a body takes on its way. Reckoned here rather than read off the wire, so that the figure is the same
 * whether a server compresses or not, and how well: what is text is gzipped at gzip's own middle level, the rest is as it is.
 */
export function travelBytes({ contentType, body }: Pick<Fetched, 'contentType' | 'body'>): number {
  return compressed.test(contentType) ? gzipSync(body).length : body.length;
}

/** The bytes of a page: of its scripts, and of all it fetched. */
export function weigh(fetched: ReadonlyArray<Fetched>): { readonly scriptBytes: number; readonly totalBytes: number } {
  const sum = (some: ReadonlyArray<Fetched>) => some.reduce((bytes, one) => bytes + travelBytes(one), 0);
  return { scriptBytes: sum(fetched.filter(({ kind }) => kind === 'script')), totalBytes: sum(fetched) };
}
