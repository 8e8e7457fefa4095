import { AppLink } from '@/ui/app-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { type AllergenCell, type BakeAllergens, cellsOf } from '../domain/allergen-sheet';
import { fourteen } from '../domain/fourteen';

type AllergenTableProps = {
  readonly caption: string;
  /** Of which moment it is; on paper it stands at the head of each page. */
  readonly asAt: string;
  readonly categories: ReadonlyMap<string, ReadonlyArray<BakeAllergens>>;
};

/** Bakes against the fourteen, as a table: for wide screens and for paper. */
export function AllergenTable({ caption, asAt, categories }: AllergenTableProps) {
  return (
    <table className="sheet-table">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="w-[18%]" />
        {fourteen.map(({ slug }) => (
          // These two name the cereal and the nut.
          <col key={slug} className={slug === 'gluten' || slug === 'tree-nuts' ? 'w-[8.25%]' : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <p className="print-only font-normal">{asAt}</p>
            Bake
          </th>
          {fourteen.map(({ slug, name }) => (
            <th key={slug} scope="col">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      {[...categories].map(([category, bakes]) => (
        <tbody key={category}>
          <tr>
            <th scope="rowgroup" colSpan={fourteen.length + 1}>
              {category}
            </th>
          </tr>
          {bakes.map((bake) => (
            <BakeRow key={bake.slug} bake={bake} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function BakeRow({ bake }: { bake: BakeAllergens }) {
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/products/${bake.slug}`} className="hover:text-rust hover:underline">
          {bake.name}
        </AppLink>
      </th>
      {cellsOf(bake).map((cell) => (
        <td key={cell.slug}>
          <Presence cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Presence({ cell: { slug, contains, mayContain } }: { cell: AllergenCell }) {
  if (contains.length === 0 && mayContain.length === 0) return <VisuallyHidden>no</VisuallyHidden>;
  const inIt = kindsAmong(contains, slug);
  const perhaps = kindsAmong(mayContain, slug);
  return (
    <>
      {contains.length > 0 && (
        <span className="block font-semibold text-berry">
          <span aria-hidden="true">● </span>
          {inIt || 'yes'}
        </span>
      )}
      {mayContain.length > 0 && (
        <span className="block">
          <span aria-hidden="true">○ </span>may{perhaps && `: ${perhaps}`}
        </span>
      )}
    </>
  );
}

/** Which cereal, which nut; nothing where the column's own name says as much. */
function kindsAmong(names: ReadonlyArray<string>, slug: AllergenCell['slug']): string {
  if (slug !== 'gluten' && slug !== 'tree-nuts') return '';
  return names
    .map((name) => name.replace(/ ?tree nuts$/, ''))
    .filter(Boolean)
    .join(', ');
}
