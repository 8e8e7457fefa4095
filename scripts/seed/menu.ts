import Papa from 'papaparse';
import * as z from 'zod/mini';
import { type Pence, pence } from '@/kernel/money';

/** One bake of the price list, its allergens by the codes the shop knows them by. */
export type MenuItem = {
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly pricePence: Pence;
  readonly unit: string;
  readonly contains: ReadonlyArray<string>;
  readonly mayContain: ReadonlyArray<string>;
  readonly vatRate: string;
};

const rowSchema = z.object({
  slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: z.string().check(z.minLength(1)),
  category: z.string().check(z.minLength(1)),
  price_pence: z.string().check(z.regex(/^\d+$/)),
  unit: z.string().check(z.minLength(1)),
  contains: z.string(),
  may_contain: z.string(),
  vat: z.enum(['zero', 'standard']),
});

/** Reads the price list; a line that cannot be read stops the seed rather than losing a bake. */
export function readMenu(csv: string): MenuItem[] {
  const { data, errors } = Papa.parse(csv, { header: true, skipEmptyLines: true });
  const [problem] = errors;
  if (problem) throw new Error(`menu.csv, row ${problem.row ?? 0}: ${problem.message}`);
  return z
    .array(rowSchema)
    .parse(data)
    .map((row) => ({
      slug: row.slug,
      name: row.name,
      category: row.category,
      pricePence: pence(Number(row.price_pence)),
      unit: row.unit,
      contains: allergenCodes(row.contains),
      mayContain: allergenCodes(row.may_contain),
      vatRate: row.vat,
    }));
}

function allergenCodes(words: string): string[] {
  return words
    .split('|')
    .filter(Boolean)
    .map((word) => word.trim().replaceAll(' ', '-'));
}
