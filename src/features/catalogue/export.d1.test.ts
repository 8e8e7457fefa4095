import { expect, test } from 'vitest';
import { aShop } from '@/testing/builders/orders';
import { auditFor } from '@/testing/builders/books';
import { aProduct } from '@/testing/builders/catalogue';
import { staffedBy } from '@/testing/builders/staff';
import { NotAllowed } from '@/kernel/not-allowed';
import { exportProducts } from './commands/export-products';

const everything = { text: '', state: null, categorySlug: null };

test('a manager takes the products along, kind by kind, narrowed as the list is, and that is written down', async () => {
  const context = await staffedBy(aShop(), 'manager');
  await aProduct(context, { name: 'Rye', pricePence: 450, category: 'Loaves' });
  await aProduct(context, { name: 'Éclair', pricePence: 320, category: 'Cakes' });
  const all = await exportProducts(context, everything);
  expect(all.isWhole).toBe(true);
  expect(all.rows).toMatchObject([
    { name: 'Rye', categoryName: 'Loaves', state: 'on_the_menu', pricePence: 450, isRetired: false },
    { name: 'Éclair', categoryName: 'Cakes', state: 'on_the_menu', pricePence: 320, isRetired: false },
  ]);
  expect((await exportProducts(context, { ...everything, categorySlug: 'cakes' })).rows).toHaveLength(1);
  const searched = await exportProducts(context, { ...everything, text: 'rye', state: 'draft' });
  expect(searched.rows).toEqual([]);
  // What was typed is not kept, as with every list that is taken along.
  expect((await auditFor(context, 'products')).map(({ action, after }) => [action, after])).toEqual([
    ['list.exported', { rows: 2 }],
    ['list.exported', { rows: 1, category: 'cakes' }],
    ['list.exported', { rows: 0, state: 'draft', searched: true }],
  ]);
});

test('nobody takes them along who may not take copies', async () => {
  await expect(exportProducts(await staffedBy(aShop(), 'baker'), everything)).rejects.toThrow(NotAllowed);
  await expect(exportProducts(aShop(), everything)).rejects.toMatchObject({ reason: 'signed_out' });
});
