import { stockWords } from '@/features/bake-sales/domain/words';
import { Picture } from '@/features/catalogue/ui/picture';
import { AppLink } from '@/ui/app-link';
import { Badge } from '@/ui/badge';
import { Price } from '@/ui/price';
import { classNames } from '@/ui/class-names';
import type { FrontBake } from '../domain/front-bakes';

type FrontBakesProps = {
  readonly bakes: ReadonlyArray<FrontBake>;
  /** The next sale, as a link knows it, and whether it takes orders; what is left is only worth telling then. */
  readonly saleSlug: string | null;
  readonly isOpen: boolean;
};

// One large and four small fill two rows; fewer stand side by side.
const fullTray = 5;

/** Bakes as prints on a wall: the first one large, where there are enough to hang around it. */
export function FrontBakes({ bakes, saleSlug, isOpen }: FrontBakesProps) {
  const hasLead = bakes.length >= fullTray;
  return (
    <ul
      className={classNames(
        'grid grid-cols-2 gap-x-4 gap-y-7 sm:gap-x-6',
        hasLead ? 'lg:grid-cols-4' : 'md:grid-cols-4',
      )}
    >
      {bakes.map((bake, position) => (
        <li key={bake.slug} className={classNames('relative', hasLead && position === 0 && 'col-span-2 lg:row-span-2')}>
          <BakePrint bake={bake} isLead={hasLead && position === 0} saleSlug={saleSlug} isOpen={isOpen} />
        </li>
      ))}
    </ul>
  );
}

type BakePrintProps = Omit<FrontBakesProps, 'bakes'> & { readonly bake: FrontBake; readonly isLead: boolean };

function BakePrint({ bake, isLead, saleSlug, isOpen }: BakePrintProps) {
  const { slug, name, note, photo, pricePence, isFromPrice, unit, inNextSale } = bake;
  const href = `/products/${slug}${saleSlug === null || inNextSale === null ? '' : `?sale=${saleSlug}`}`;
  return (
    <article>
      <Picture
        photo={photo}
        sizes={isLead ? ['card', 'hero'] : ['thumbnail', 'card']}
        width={isLead ? '(width >= 72rem) 33rem, 95vw' : '(width >= 72rem) 16rem, 45vw'}
        isDecoration
        className={classNames('w-full rounded-md', isLead ? 'aspect-4/3 lg:aspect-square' : 'aspect-square')}
      />
      <h3 className={classNames('mt-3', isLead ? 'text-2xl' : 'text-lg')}>
        <AppLink href={href} className="stretched-link hover:underline">
          {name}
        </AppLink>
      </h3>
      {note && <p className={classNames('text-bran', !isLead && 'text-sm')}>{note}</p>}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <span>
          {isFromPrice && <span className="font-normal text-bran">from </span>}
          <Price amount={pricePence} unit={unit} />
        </span>
        {isOpen && <Left inNextSale={inNextSale} />}
      </p>
    </article>
  );
}

function Left({ inNextSale }: Pick<FrontBake, 'inNextSale'>) {
  if (inNextSale === null) return <Badge>Not this time</Badge>;
  const words = stockWords(inNextSale.left);
  return words === null ? null : <Badge tone={inNextSale.left === 0 ? 'neutral' : 'warning'}>{words}</Badge>;
}
