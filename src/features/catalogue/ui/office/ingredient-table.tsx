import { sentenceList } from '@/kernel/text';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { type Column, Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import type { KeptIngredient } from '../../domain/office-ingredient';
import { ingredientHref } from '../../domain/office-pages';
import { Ingredients } from '../label-facts';

const columns: ReadonlyArray<Column<KeptIngredient>> = [
  {
    key: 'words',
    header: 'Ingredient',
    isHeading: true,
    cell: ({ id, labelText }) => (
      <TextLink href={ingredientHref(id)}>
        <Ingredients text={labelText} />
      </TextLink>
    ),
  },
  {
    key: 'allergens',
    header: 'Allergens',
    cell: ({ allergens }) => (allergens.length === 0 ? 'none' : sentenceList(allergens.map(({ name }) => name))),
  },
  { key: 'bakes', header: 'In', align: 'end', cell: ({ bakes }) => bakes.length },
  {
    key: 'state',
    header: 'Checked',
    cell: ({ isReviewed }) => (
      <Badge tone={isReviewed ? 'good' : 'problem'}>{isReviewed ? 'Checked' : 'Not checked'}</Badge>
    ),
  },
];

/** The ingredients the bakery knows, those nobody has checked first; and in how many bakes on the menu each is. */
export function IngredientTable({ ingredients }: { readonly ingredients: ReadonlyArray<KeptIngredient> }) {
  return (
    <Table
      caption="Ingredients"
      columns={columns}
      rows={ingredients}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No ingredients yet">
          <p>The first one is added below.</p>
        </EmptyState>
      }
    />
  );
}
