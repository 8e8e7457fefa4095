/** What a bake is called, and where its page is. */
export type ProductName = { readonly slug: string; readonly name: string };
