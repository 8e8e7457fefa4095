import { type LabelRun, labelRuns } from '@/features/catalogue/domain/label';
import type { OrderLine } from '@/features/orders/domain/order';
import { datedDay } from '@/kernel/clock-text';
import { sentenceList } from '@/kernel/text';
import { addDays, type Day } from '@/kernel/time';

/** The words of a label that is stuck on a wrapped bake. */
export type BakeLabel = {
  readonly name: string;
  /** What stands below the name, a paragraph each; emphasised where an allergen is named. */
  readonly paragraphs: ReadonlyArray<ReadonlyArray<LabelRun>>;
};

/** Labels of one line of an order: so many of the same. */
export type LineLabels = { readonly label: BakeLabel; readonly reference: string; readonly quantity: number };

/** The labels of a sale, in the order in which it is packed. */
export type SaleLabels = {
  readonly title: string;
  /** Who baked it, and where: part of every label (Food Information Regulations 2014, PPDS). */
  readonly bakery: string;
  readonly lines: ReadonlyArray<LineLabels>;
};

/**
 * Writes the label of a bake from the copy that its order line keeps, and from nothing else: what the larder says today
 * may be another recipe. What it contains is told by the emphasis alone: beside a list of ingredients the law wants no second one.
 */
export function bakeLabel({ name, label }: Pick<OrderLine, 'name' | 'label'>, bakeDay: Day): BakeLabel {
  const { ingredients, mayContain, netQuantity, storage, shelfLifeDays } = label;
  const paragraphs = [
    said('Ingredients', labelRuns(ingredients)),
    said('May contain', emphasised(sentenceList(mayContain.map((allergen) => allergen.name)))),
    said('Net quantity', plain(netQuantity)),
    said('Storage', plain(storage)),
    said('Packed on', plain(datedDay(bakeDay))),
    said('Use by', plain(datedDay(addDays(bakeDay, shelfLifeDays)))),
  ];
  return { name, paragraphs: paragraphs.filter((paragraph) => paragraph.length > 0) };
}

/** A paragraph with its heading, or nothing where there is nothing to say. */
function said(heading: string, runs: ReadonlyArray<LabelRun>): ReadonlyArray<LabelRun> {
  return runs.length === 0 ? [] : [...plain(`${heading}: `), ...runs];
}

const plain = (text: string): LabelRun[] => (text === '' ? [] : [{ text, emphasised: false }]);
const emphasised = (text: string): LabelRun[] => (text === '' ? [] : [{ text, emphasised: true }]);
