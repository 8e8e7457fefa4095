/** Any value that JSON can write. */
export type Json =
  string | number | boolean | null | ReadonlyArray<Json> | { readonly [name: string]: Json | undefined };

/** Facts of a page for search engines, in the words of schema.org. It is data: no browser runs it, so it needs no nonce. */
export function JsonLd({ data }: { readonly data: Json }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />;
}

/** Writes JSON so that nothing inside it can end the script it stands in. */
export function jsonForScript(data: Json): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
