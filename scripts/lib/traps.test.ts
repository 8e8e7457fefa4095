import { expect, test } from 'vitest';
import { inProject, readText } from './project.mjs';

/* docs/traps.md says which test holds which trap; a test that was renamed or taken out is noticed here. */

type Trap = { readonly trap: string; readonly heldBy: string; readonly file: string };

function readTraps(text: string): Trap[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.slice(1).map((row) => {
    const [trap = '', , heldBy = '', file = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { trap, heldBy, file };
  });
}

const traps = readTraps(readText(inProject('docs', 'traps.md')) ?? '');
const known = 19;

test('every known trap stands in the list', () => {
  expect(traps).toHaveLength(known);
  expect(traps.filter(({ file }) => file === '')).toEqual([]);
});

test.each(traps.filter(({ file }) => file !== ''))('“$trap” is held by a test of that name', ({ heldBy, file }) => {
  const text = readText(inProject(...file.split('/'))) ?? '';
  expect(text).toMatch(/test(\.each\([^]*?\))?\(/);
  expect(text.includes(`'${heldBy}'`)).toBe(true);
});
