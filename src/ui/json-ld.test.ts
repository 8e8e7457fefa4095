import { expect, test } from 'vitest';
import { jsonForScript } from './json-ld';

test('no text inside the facts of a page can end the script they stand in', () => {
  const facts = { name: '</script><script>alert(1)</script>', note: 'one\u2028two\u2029three <!--' };
  const written = jsonForScript(facts);
  expect(written).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(written)).toEqual(facts);
});
