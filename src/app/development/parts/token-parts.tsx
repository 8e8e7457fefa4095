import { type Colour, contrast, palette, readPairs } from '@/ui/palette';
import { Section } from '@/ui/section';
import { type Column, Table } from '@/ui/table';

type Pair = (typeof readPairs)[number];

// Written out, because Tailwind only makes the classes it finds in the sources.
const grounds: Record<Colour, string> = {
  flour: 'bg-flour',
  paper: 'bg-paper',
  crust: 'bg-crust',
  bran: 'bg-bran',
  rust: 'bg-rust',
  'rust-deep': 'bg-rust-deep',
  butter: 'bg-butter',
  'butter-wash': 'bg-butter-wash',
  sage: 'bg-sage',
  'sage-wash': 'bg-sage-wash',
  berry: 'bg-berry',
  'berry-wash': 'bg-berry-wash',
  rule: 'bg-rule',
};

const inks: Record<Pair['ink'], string> = {
  crust: 'text-crust',
  bran: 'text-bran',
  paper: 'text-paper',
  rust: 'text-rust',
  sage: 'text-sage',
  berry: 'text-berry',
};

const nameOf = ({ ink, ground }: Pair) => `${ink} on ${ground}`;

const pairColumns: ReadonlyArray<Column<Pair>> = [
  {
    key: 'pair',
    header: 'Pair',
    isHeading: true,
    cell: (pair) => (
      <span className={`rounded-md px-2 py-0.5 ${inks[pair.ink]} ${grounds[pair.ground]}`}>{nameOf(pair)}</span>
    ),
  },
  { key: 'least', header: 'At least', cell: ({ least }) => `${least} : 1`, align: 'end' },
  { key: 'is', header: 'Is', cell: ({ ink, ground }) => `${contrast(ink, ground).toFixed(1)} : 1`, align: 'end' },
];

/** Colours with what they are for, and every pair of them that people read. */
export function ColourParts() {
  return (
    <Section id="colours" title="Colours" aside="No others exist">
      <ul className="mb-8 grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-5">
        {Object.entries(palette).map(([name, { hex, use }]) => (
          <li key={name} className="text-sm">
            <span className={`block h-16 rounded-md border border-bran forced-color-adjust-none ${groundOf(name)}`} />
            <span className="mt-1 block font-semibold">{name}</span>
            <span className="block text-bran tabular-nums">{hex}</span>
            <span className="block text-bran">{use}</span>
          </li>
        ))}
      </ul>
      <Table caption="Pairs that people read" showCaption columns={pairColumns} rows={readPairs} rowKey={nameOf} />
    </Section>
  );
}

function groundOf(name: string): string {
  return new Map<string, string>(Object.entries(grounds)).get(name) ?? '';
}

const sizes = [
  { name: '4xl', look: 'font-serif font-semibold text-4xl', words: 'Baked for the day' },
  { name: '3xl', look: 'font-serif font-semibold text-3xl', words: 'Menu for Saturday' },
  { name: '2xl', look: 'font-serif font-semibold text-2xl', words: 'Favourites of the season' },
  { name: 'xl', look: 'font-serif font-semibold text-xl', words: 'Station Road, Cressage' },
  { name: 'lg', look: 'text-lg', words: 'Order by Thursday 6 pm · 2 days left' },
  { name: 'base', look: 'text-base', words: 'Body text, 17 px also on phones' },
  { name: 'sm', look: 'text-sm', words: 'Hints and captions' },
  { name: 'xs', look: 'text-xs', words: 'Stamps and heads of tables' },
  { name: 'eyebrow', look: 'eyebrow', words: 'The next bake sale' },
] as const;

const spaces = ['w-1', 'w-2', 'w-3', 'w-4', 'w-6', 'w-8', 'w-10', 'w-14', 'w-20'] as const;

/** Type, spacing and shape. */
export function TypeParts() {
  return (
    <Section id="type" title="Type, space and shape">
      <dl className="mb-8 divide-y divide-rule">
        {sizes.map(({ name, look, words }) => (
          <div key={name} className="grid gap-x-6 py-2 sm:grid-cols-[6rem_1fr] sm:items-baseline">
            <dt className="text-sm text-bran">{name}</dt>
            <dd className={look}>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-2 text-sm text-bran">Steps of 4 px; the 4, 8, 12, 16, 24, 32, 40, 56 and 80 in use:</p>
      <div aria-hidden="true" className="mb-8 flex flex-wrap items-end gap-3">
        {spaces.map((width) => (
          <span key={width} className={`h-4 border border-rust bg-rust ${width}`} />
        ))}
      </div>
      <div className="grid gap-6 sm:grid-cols-3">
        <p className="rounded-md border border-bran p-4">Corners are rounded by 6 px.</p>
        <p className="rounded-md border border-rule bg-paper p-4 shadow-float">The one shadow, for what floats.</p>
        <p className="pb-4 oxford-rule">The printer’s double rule.</p>
      </div>
    </Section>
  );
}
