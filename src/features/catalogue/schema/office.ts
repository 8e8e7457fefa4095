import * as z from 'zod/mini';
import { catalogueLimits as limits } from '@/config/frontend';
import { ticked } from '@/features/shop/schema/typed';
import { parsePounds } from '@/kernel/pounds';
import { slugOf, tidyLine, tidyText } from '@/kernel/text';
import { isProductSlug } from '../domain/office-product';
import { idOf } from '../schema';

/* What the office's forms about products send. */

/** Reads what somebody typed; where that is nothing it can be (undefined), the sentence stands beside its field. */
const typed = <T>(most: number, read: (text: string) => T | undefined, wrong: string) =>
  z.pipe(
    z._default(z.string().check(z.maxLength(most, `At most ${most} characters, please.`)), ''),
    z.transform((text: string, issues): T => {
      const value = read(text);
      if (value !== undefined) return value;
      issues.issues.push({ code: 'custom', message: wrong, input: text });
      return z.NEVER;
    }),
  );

const some = (text: string) => (text === '' ? undefined : text);
const line = (most: number, wrong: string) => typed(most, (text) => some(tidyLine(text)), wrong);
const lineOrNone = (most: number) => typed(most, (text) => some(tidyLine(text)) ?? null, '');
const text = (most: number) => typed(most, tidyText, '');
const whole = (wrong: string) =>
  typed(limits.number, (digits) => (/^\d{1,4}$/.test(digits.trim()) ? Number(digits) : undefined), wrong);

const name = line(limits.name, 'Please give it a name.');
const position = whole('Please type its place as a number.');
const slug = typed(
  limits.slug,
  (word) => (isProductSlug(word.trim()) ? word.trim() : undefined),
  'An address has small letters, figures and hyphens, like apple-pie.',
);

/** Which product somebody saw; a form of ours always says it. */
const seen = {
  productId: idOf('prd'),
  version: z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number)),
};

/** What begins a product; its address is made of its name where none is typed. */
export const newProductSchema = z.pipe(
  z.object({
    name,
    slug: z._default(z.string().check(z.maxLength(limits.slug)), ''),
    categoryId: idOf('cat'),
  }),
  z.transform((asked, issues) => {
    const word = asked.slug.trim() === '' ? slugOf(asked.name) : asked.slug.trim();
    if (isProductSlug(word)) return { ...asked, slug: word };
    const message = 'An address has small letters, figures and hyphens, like apple-pie.';
    issues.issues.push({ code: 'custom', message, input: asked.slug, path: ['slug'] });
    return z.NEVER;
  }),
);

/** What the form of a product's words sends. */
export const productWordsSchema = z.object({
  ...seen,
  name,
  slug,
  categoryId: idOf('cat'),
  description: text(limits.description),
  storage: text(limits.storage),
  shelfLifeDays: whole('Please type a number of days; 0 where it is best the same day.'),
  position,
  searchTitle: lineOrNone(limits.searchTitle),
  searchDescription: lineOrNone(limits.searchDescription),
});

/** What the form of a product's VAT sends. */
export const productVatSchema = z.object({
  ...seen,
  vatRate: z.string().check(z.maxLength(limits.number * 2)),
  vatReason: line(limits.vatReason, 'Please say why: somebody will ask one day.'),
});

/** What the buttons send that put a product on the menu, take it off, and bring it back. */
export const productMoveSchema = z.object({ ...seen, to: z.enum(['menu', 'retired', 'back']) });

/** Of any form about a product: which one. */
export const productSeenSchema = z.object(seen);

/** What the form of a product's label sends, beside what is ticked. */
export const productLabelSchema = z.object({
  ...seen,
  ingredients: typed(
    limits.ingredients,
    (typedText) => {
      const lines = tidyText(typedText).split('\n').filter(Boolean);
      return lines.every((each) => each.length <= limits.ingredient) ? lines : undefined;
    },
    `One ingredient on each line, of at most ${limits.ingredient} characters.`,
  ),
});

/** One row of the form of kinds. */
export const kindSchema = z.object({
  name: typed(limits.name, tidyLine, ''),
  unit: line(limits.unit, 'Please say what one is called: loaf, slice, tray.'),
  pricePence: typed(limits.number * 2, (typedText) => parsePounds(typedText) ?? undefined, 'A price looks like 4.20.'),
  netQuantity: line(limits.netQuantity, 'Please say how much is in it, like 800 g.'),
  position,
  isRetired: ticked,
});

/** One row of the form of photos. */
export const photoSchema = z.object({
  alt: line(limits.alt, 'Please say what the picture shows.'),
  position,
  isOff: ticked,
});

const ingredient = {
  labelText: line(limits.ingredient, 'Please type its words as the label says them.'),
  isReviewed: ticked,
};

/** What the form of a new ingredient sends, beside the allergens that are ticked. */
export const newIngredientSchema = z.object(ingredient);

/** What the form of an ingredient sends; `was…` says what it was when the form was drawn. */
export const ingredientSchema = z.object({
  ...ingredient,
  ingredientId: idOf('ing'),
  wasText: z.string().check(z.maxLength(limits.ingredient * 2)),
  wasReviewed: ticked,
  isMeant: ticked,
});

/** One row of the form of sorts. */
export const categorySchema = z.object({
  name,
  position,
  isHidden: ticked,
  wasName: z.string().check(z.maxLength(limits.name * 2)),
  wasPosition: position,
  wasHidden: ticked,
});

/** The name of a sort that is added, or nothing. */
export const addedCategorySchema = z.object({ added: typed(limits.name, tidyLine, '') });
