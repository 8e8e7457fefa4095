/** A page whose words are the bakery's own; its body is Markdown. */
export type OwnPage = { readonly title: string; readonly summary: string; readonly body: string };
