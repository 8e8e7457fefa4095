import { expect, test } from 'vitest';
import { obeyed } from './reflected';

const page = (body: string, headers = {}) => ({
  status: 200,
  headers: { 'content-type': 'text/html', ...headers },
  body,
});
const hosts = ['localhost:3000', '127.0.0.1:4000'];

test.each([
  ['a script', page('<p><script>q7x()</script>')],
  ['a picture that breaks', page('<input value=""><img src=x onerror=q7x()>">')],
  ['a script that ends early', page('<script>push("</script><svg onload=q7x()>")</script>')],
  ['an attribute that ends early', page(`<input value="" autofocus onfocus="q7x()">`)],
  ['an address that runs', page('<a href="javascript:q7x()">')],
  ['a header', page('', { q7x: '1' })],
  ['a cookie', page('', { 'set-cookie': ['q7x=1'] })],
  ['a way out', page('', { location: 'https://evil.example/' })],
  ['a way out without a scheme', page('', { location: '//evil.example' })],
  ['a way out that browsers understand', page('', { location: '/\\evil.example' })],
  ['a way out for a script', page('', { 'x-action-redirect': '//evil.example;push' })],
  ['an answer without a type', { status: 200, headers: {}, body: '<q7x>' }],
])('%s is noticed', (_what, answer) => expect(obeyed(answer, hosts)).toHaveLength(1));

test.each([
  [
    'what is escaped',
    page('<p>&lt;script&gt;q7x()&lt;/script&gt; <input value="&quot; autofocus onfocus=&quot;q7x()">'),
  ],
  [
    'a string in a script',
    page(String.raw`<script>push("\" autofocus onfocus=\"q7x() \u003cq7x\u003e ' autofocus onfocus='q7x()")</script>`),
  ],
  ['plain text', { status: 200, headers: { 'content-type': 'text/plain' }, body: '<q7x>' }],
  ['our own address', page('', { location: '/orders/unknown' })],
  ['Stripe’s', page('', { location: 'http://127.0.0.1:4000/c/pay/cs_1' })],
])('%s is harmless', (_what, answer) => expect(obeyed(answer, hosts)).toEqual([]));
