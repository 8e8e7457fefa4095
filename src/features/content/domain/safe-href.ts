// White space, control characters and backslashes have no place in an address; browsers read around them, and so would a trick.
const hiding = /[\s\p{Cc}\p{Cf}\\]/u;
const leadsSomewhereSafe = /^(?:https?:\/\/[^/]|mailto:[^:]|tel:[+\d]|\/(?!\/)|#)/i;

/** Gives an address that a text may link to: the web, a letter, a call, or a place in the shop; null for anything else. */
export function safeHref(href: string): string | null {
  return leadsSomewhereSafe.test(href) && !hiding.test(href) ? href : null;
}
