import { expect, test } from 'vitest';
import { inProject, readText } from './project.mjs';

/* docs/threats.md says which test holds which door shut; a test that was renamed or taken out is noticed here. */

type Threat = { readonly threat: string; readonly heldBy: string; readonly file: string };

function readThreats(text: string): Threat[] {
  const rows = text.slice(text.indexOf('| threat ')).split('\n');
  const table = rows.slice(
    2,
    rows.findIndex((row) => !row.startsWith('|')),
  );
  return table.flatMap((row) => {
    const [threat = '', heldBy = '', file = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    // A row in bold is a heading.
    return threat.startsWith('**') ? [] : [{ threat, heldBy, file }];
  });
}

const threats = readThreats(readText(inProject('docs', 'threats.md')) ?? '');

test('the list of threats can be read', () => {
  expect(threats.length).toBeGreaterThan(40);
  expect(threats.filter(({ heldBy, file }) => heldBy === '' || file === '')).toEqual([]);
});

test.each(threats)('“$threat” is held by a test of that name', ({ heldBy, file }) => {
  const text = readText(inProject(...file.split('/'))) ?? '';
  const proof = /^the proof `(\w+)`$/.exec(heldBy)?.[1];
  const isThere = proof === undefined ? text.includes(`'${heldBy}'`) : new RegExp(`import \\{ ${proof} \\}`).test(text);
  expect(isThere, heldBy).toBe(true);
});
