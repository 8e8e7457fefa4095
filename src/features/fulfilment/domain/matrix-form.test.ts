import { expect, test } from 'vitest';
import { matrixColumns, readColumns } from './matrix-form';

test('each sale of the form is a column with what was typed into it', () => {
  const fields = {
    'version:sal_0ne0': '3',
    'version:sal_tw00': '1',
    'in:sal_0ne0:var_bread': '12',
    'in:sal_tw00:var_bread': '',
    'in:sal_0ther:var_bread': '9',
  };
  expect(readColumns(fields)).toEqual([
    { saleId: 'sal_0ne0', version: 3, typed: new Map([['var_bread', '12']]) },
    { saleId: 'sal_tw00', version: 1, typed: new Map([['var_bread', '']]) },
  ]);
});

test('what names no sale or no version is no column, and no form has more than a page shows', () => {
  expect(readColumns({ 'version:nothing': '1', 'version:sal_0ne0': 'x', 'in:sal_0ne0:var_bread': '1' })).toEqual([]);
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, place) => [`version:sal_${String(1000 + place)}`, '1'] as const),
  );
  expect(readColumns(many)).toHaveLength(matrixColumns);
});
