/* What somebody with bad intent puts where a word, a number or an id is asked for. `q7x` is in whatever could run. */

const sql = [
  `' OR 1=1--`,
  `" OR ""="`,
  `'; DROP TABLE orders;--`,
  `x'); DELETE FROM people;--`,
  `1 UNION SELECT token_hash FROM sessions--`,
  `' UNION SELECT name, sql, 1, 1 FROM sqlite_master--`,
  `\\'; UPDATE people SET role = 'owner';--`,
  `%' AND 1 = (SELECT COUNT(*) FROM people) AND '%' = '`,
  `x' AND randomblob(900000000) IS NOT NULL--`,
  `x' || (SELECT email FROM people LIMIT 1) || '`,
  `%%%_____%%%`,
  `ord_01' OR reference LIKE '%`,
];

const html = [
  `<script>q7x()</script>`,
  `"><img src=x onerror=q7x()>`,
  `' autofocus onfocus='q7x()`,
  `" autofocus onfocus="q7x()`,
  `</script><svg onload=q7x()>`,
  `</title><q7x>`,
  `</textarea><q7x>`,
  `<!--q7x`,
  `<iframe srcdoc=q7x>`,
  `<base href=//evil.example/q7x>`,
  `javascript:q7x()`,
  `data:text/html,<q7x>`,
  `\\u003cq7x\\u003e`,
  `&lt;q7x&gt;`,
  `＜q7x＞`,
  '{{q7x}}${q7x}#{q7x}<%= q7x %>',
];

const path = [
  `../../../../etc/passwd`,
  `..%2f..%2f..%2fetc%2fpasswd`,
  `%2e%2e/%2e%2e/%2e%2e/.dev.vars`,
  `..\\..\\wrangler.toml`,
  `....//....//etc/passwd`,
  `/etc/passwd\u0000.webp`,
  `.git/config`,
  `file:///etc/passwd`,
  `//evil.example`,
  `/\\evil.example`,
  `https://evil.example/admin`,
  `/admin/..//evil.example`,
  `%00`,
  `%`,
  `%zz`,
  `%c0%ae%c0%ae/`,
  `;/admin`,
  `.`,
  `..`,
];

const lines = [
  `x\r\nSet-Cookie: q7x=1`,
  `%0d%0aq7x: 1`,
  `x\nLocation: https://evil.example`,
  `x\u2028q7x: 1`,
  `x\tq7x`,
];

const unicode = [
  `\u0000`,
  `x\u0000y`,
  `\u202eevil\u202c`,
  `\ufeffadmin`,
  `\u200badmin\u200b`,
  `\ud800`,
  `İıſK`,
  `ａｄｍｉｎ`,
  `😀`.repeat(200),
  `Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A`.repeat(40),
  `ﷺ`.repeat(300),
  `é`.normalize('NFD').repeat(200),
  `１２３`,
  `٣`,
  `%ff%fe%00`,
  `\u0007\u001b[31m\u007f`,
];

const numbers = [
  ...['-1', '-0', '-9007199254740993', '9007199254740993', '2147483648', '99999999999999999999999', '1e308', '-1e999'],
  ...['NaN', 'Infinity', '-Infinity', '0x10', '0b11', '1e1', '1.5', '.1', '1,5', '1_000', '+1', ' 1 ', '1 1', '٣', '½'],
];

const shapes = [
  ...[
    '',
    ' ',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '[object Object]',
    '{"$gt":""}',
    '["a","b"]',
    '$1',
    '$K1',
    '$@1',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'valueOf'],
];

const letters = (count: number) => 'A'.repeat(count);
const longest = 60_000;

/** Too long for anything; what goes into an address or a header is cut to what servers still read. */
const huge = [
  letters(300),
  letters(5000),
  letters(longest),
  '9'.repeat(2000),
  '<q7x>'.repeat(800),
  '\n'.repeat(4000),
  '('.repeat(5000),
];

/** Every one of them, by what it tries. */
export const values = { sql, html, path, lines, unicode, numbers, shapes, huge } as const;
export type Family = keyof typeof values;

/** One of them, and what it tries. */
export type Hostile = { readonly family: Family; readonly value: string };

export const hostileValues: ReadonlyArray<Hostile> = Object.entries(values).flatMap(([family, some]) =>
  some.map((value) => ({ family: family as Family, value })),
);

/** As much of a text as an address or a header holds. */
export function cut(value: string): string {
  return value.slice(0, mostInAddress);
}

const mostInAddress = 6000;
