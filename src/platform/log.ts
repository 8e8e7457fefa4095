/** Facts that may stand in a log: never names, addresses, tokens or bodies. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The shop's log: one JSON object per line. */
export type Log = Readonly<Record<'info' | 'warn' | 'error', (event: string, facts?: Facts) => void>>;

const hidden = '[hidden]';
const privateKeys = /name|email|phone|address|postcode|note|token|secret|password|cookie|authorization|signature|body/i;
// Quotes may stand before the @: O'Brien has an address too.
const emailPattern = /[^\s@<>"(),;:]+@[^\s@<>"'(),;:]+\.[a-z]{2,}/gi;
const phonePattern = /\+?\d[\d ()-]{8,}\d/g;
const keyPattern = /\b(?:sk|pk|rk|whsec|re|cs)_[A-Za-z0-9_]{8,}/g;
const longSecretPattern = /\b[A-Za-z0-9_-]{40,}\b/g;
// Drizzle repeats bound values behind this word in its messages.
const boundPattern = /params:[\s\S]*$/;

/** Takes out of a text whatever could name a person or open a door. */
export function scrubText(text: string): string {
  return text
    .replace(boundPattern, `params: ${hidden}`)
    .replaceAll(emailPattern, hidden)
    .replaceAll(keyPattern, hidden)
    .replaceAll(longSecretPattern, hidden)
    .replaceAll(phonePattern, hidden);
}

/** Takes out of a log line's facts whatever could name a person or open a door. */
export function scrubFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (privateKeys.test(key)) return [key, hidden];
      return [key, typeof value === 'string' ? scrubText(value) : value];
    }),
  );
}

/** Opens a log whose lines all carry the same facts (request id, job). */
export function createLog(shared: Facts, write: (line: string) => void = console.log): Log {
  const at =
    (level: string) =>
    (event: string, facts: Facts = {}) => {
      write(JSON.stringify({ level, event, ...shared, ...scrubFacts(facts) }));
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
