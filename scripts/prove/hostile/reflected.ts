import type { Answered } from './send';

/* Whether an answer says back what was sent in a way that a browser would obey. */

/** One of these is in whatever could run or lead away. */
const marks = ['q7x', 'evil.example'];
/** What was sent, where it stands for itself: three letters alone come up in a long key by chance. */
const sentAlong = /q7x[=:(<>]/;
/** The beginnings of what would run or break out, wherever they stand as they were sent. */
const breakouts = [
  '<script>q7x',
  '<img src=x onerror=q7x',
  '<svg onload=q7x',
  '<q7x',
  '<!--q7x',
  '<iframe srcdoc=q7x',
  '<base href=//evil.example',
];
/** Quotes end an attribute; in the text of a script they stand in a string of JSON, where they end nothing. */
const quotes = [`" autofocus onfocus="q7x`, `' autofocus onfocus='q7x`];
const addresses = /(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript:|data:text\/html)/i;
const scripts = /<script\b[^>]*>[^]*?<\/script>/gi;
const marked = /text\/html|xml|svg/;

/** What of an answer a browser would obey, in words; nothing where it is harmless. */
export function obeyed({ headers, body }: Answered, ownHosts: ReadonlyArray<string>): string[] {
  const type = headers['content-type'] ?? '';
  const isMarkup = marked.test(type) || type === '';
  return [
    ...Object.keys(headers)
      .filter((name) => name.includes('q7x'))
      .map((name) => `sends the header ${name}`),
    ...((headers['set-cookie'] ?? []).some((cookie) => sentAlong.test(cookie)) ? ['sets a cookie that was sent'] : []),
    ...leadsAway(headers.location ?? actionRedirect(headers['x-action-redirect']), ownHosts),
    ...(isMarkup ? obeyedMarkup(body) : []),
  ];
}

function obeyedMarkup(body: string): string[] {
  // Most pages say nothing back at all, and need not be read twice.
  if (!marks.some((mark) => body.includes(mark))) return [];
  const outside = body.replaceAll(scripts, '');
  return [
    ...breakouts.filter((one) => body.includes(one)).map((one) => `says back ${one}`),
    ...quotes.filter((one) => outside.includes(one)).map((one) => `says back ${one}`),
    ...(addresses.test(outside) && outside.includes('q7x') ? ['says back an address that runs'] : []),
  ];
}

function leadsAway(location: string | null, ownHosts: ReadonlyArray<string>): string[] {
  if (location === null || location === '') return [];
  const to = URL.parse(location, `http://${ownHosts[0] ?? ''}`);
  const isOwn = to !== null && ownHosts.includes(to.host) && ['http:', 'https:'].includes(to.protocol);
  return isOwn ? [] : [`leads to ${location.slice(0, 80)}`];
}

function actionRedirect(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header.replace(/;(?:push|replace)$/, '') : null;
}
