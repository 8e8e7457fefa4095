import CircleCheck from 'lucide-react/icons/circle-check';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { bakeHref } from '../domain/office-addresses';
import { mendedAt, readinessInWords } from '../domain/office-words';
import type { ReadinessItem } from '../domain/readiness';

type CheckListProps = { readonly items: ReadonlyArray<ReadinessItem>; readonly slug: string };

/** What a sale has and what it lacks before shoppers may see it, each lack with a way to where it is mended. */
export function CheckList({ items, slug }: CheckListProps) {
  return (
    <ul className="grid gap-1">
      {items.map((item) => (
        <li key={item.key} className="flex items-start gap-2">
          <Mark item={item} />
          <div className="min-w-0">
            <span className={item.isMet ? '' : 'font-semibold'}>{readinessInWords(item)}</span>
            {!item.isMet && <Ways item={item} slug={slug} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Mark({ item: { isMet, isNeeded } }: { readonly item: ReadinessItem }) {
  const look = 'mt-0.5 size-5 shrink-0';
  if (isMet)
    return (
      <>
        <CircleCheck aria-hidden="true" className={`${look} text-sage`} />
        <VisuallyHidden>Done: </VisuallyHidden>
      </>
    );
  return isNeeded ? (
    <>
      <OctagonAlert aria-hidden="true" className={`${look} text-berry`} />
      <VisuallyHidden>Missing: </VisuallyHidden>
    </>
  ) : (
    <>
      <TriangleAlert aria-hidden="true" className={`${look} text-crust`} />
      <VisuallyHidden>Worth a look: </VisuallyHidden>
    </>
  );
}

function Ways({ item, slug }: { readonly item: ReadinessItem; readonly slug: string }) {
  const way = mendedAt(item.key, slug);
  if (way) return <Way {...way} />;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {item.bakes.map(({ productSlug, name }) => (
        <li key={productSlug}>
          <Way href={bakeHref(productSlug)} label={name} />
        </li>
      ))}
    </ul>
  );
}

function Way({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <TextLink href={href} className="block py-0.5">
      {label}
    </TextLink>
  );
}
