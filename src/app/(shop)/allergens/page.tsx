import { brand } from '@/config/frontend';
import { avoidedIn, bakesWithout } from '@/features/catalogue/domain/allergen-sheet';
import { fourteen, type FourteenSlug } from '@/features/catalogue/domain/fourteen';
import { cachedAllergenSheet } from '@/features/catalogue/queries/allergen-sheet';
import { AllergenChoice } from '@/features/catalogue/ui/allergen-choice';
import { AllergenLines } from '@/features/catalogue/ui/allergen-lines';
import { AllergenTable } from '@/features/catalogue/ui/allergen-table';
import { clockTime, datedDay } from '@/kernel/clock-text';
import { plural, sentenceList } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { PrintButton } from '@/ui/print-button';
import { TextLink } from '@/ui/text-link';

const path = '/allergens';

export const metadata = pageMetadata({
  title: 'Allergens',
  description:
    'Every bake against the fourteen allergens the law names: what it contains and what it may contain. Made to print.',
  path,
});

type AllergensPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every bake against the fourteen: a table where there is room, lines on a phone, a sheet on paper. */
export default async function AllergensPage({ searchParams }: AllergensPageProps) {
  const [sheet, { free }] = await Promise.all([cachedAllergenSheet(await currentContext()), searchParams]);
  const avoided = avoidedIn(free);
  const categories = bakesWithout(sheet.bakes, avoided);
  const count = [...categories.values()].flat().length;
  const asAt = `As at ${datedDay(sheet.readAt)}, ${clockTime(sheet.readAt)}`;
  return (
    <div className="landscape-sheet">
      <PageHeading
        title="Allergens"
        lead={<span className="print:hidden">Every bake against the fourteen allergens the law names.</span>}
        actions={sheet.bakes.length > 0 && <PrintButton>Print the sheet</PrintButton>}
      />
      <HowToRead />
      <AllergenChoice path={path} avoided={avoided} />
      <p role="status" className="mt-6 mb-4 flex flex-wrap justify-between gap-x-8 text-sm text-bran">
        <span>{shownWords(count, avoided)}</span>
        <span className="print:hidden">{asAt}</span>
        <span className="print-only">{brand.name}</span>
      </p>
      {count === 0 ? (
        <NothingToShow isEmptyShop={sheet.bakes.length === 0} />
      ) : (
        <>
          <div className="hidden lg:block print:block">
            <AllergenTable
              caption="Bakes, and which of the fourteen allergens each contains"
              asAt={asAt}
              categories={categories}
            />
          </div>
          <div className="lg:hidden print:hidden">
            <AllergenLines categories={categories} />
          </div>
        </>
      )}
    </div>
  );
}

function HowToRead() {
  return (
    <div className="mb-6 measure space-y-3 print:mb-2 print:max-w-none print:text-[9pt]">
      <p className="hidden lg:block print:block">
        <strong className="text-berry">● yes</strong>, or the name of the cereal or nut: it is in the recipe.{' '}
        <strong>○ may</strong>: it is not in the recipe, but it is in our kitchen, and a trace is possible. Nothing:
        neither.
      </p>
      <p className="lg:hidden print:hidden">
        <strong>Contains</strong>: it is in the recipe. <strong>May contain</strong>: it is not in the recipe, but it is
        in our kitchen, and a trace is possible.
      </p>
      <p>
        Everything is baked in one kitchen. If a trace could make you ill, please{' '}
        <TextLink href="/contact">talk to us</TextLink> before you order.
      </p>
    </div>
  );
}

function shownWords(count: number, avoided: ReadonlyArray<FourteenSlug>): string {
  if (avoided.length === 0) return plural(count, 'bake');
  const names = fourteen.filter(({ slug }) => avoided.includes(slug)).map(({ name }) => name.toLowerCase());
  return `${plural(count, 'bake')} free of ${sentenceList(names)}`;
}

function NothingToShow({ isEmptyShop }: { isEmptyShop: boolean }) {
  if (isEmptyShop) {
    return (
      <EmptyState title="Nothing is on the menu yet">
        <p>Each bake will stand here with what is in it.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="None of our bakes is free of all that"
      action={<ButtonLink href={path}>Show all bakes</ButtonLink>}
    >
      <p>We would rather say so than guess. Write to us: sometimes we can bake for one.</p>
    </EmptyState>
  );
}
