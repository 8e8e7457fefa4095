import { TextLink } from '@/ui/text-link';
import { officeSaleHref } from '../domain/office-addresses';

/** What a page about one sale says first: which one, and the way back to all that can be done with it. */
export function SaleLead({ slug, words }: { readonly slug: string; readonly words: string }) {
  return (
    <>
      {words}.{' '}
      <TextLink href={officeSaleHref(slug)} className="print:hidden">
        Back to the sale
      </TextLink>
    </>
  );
}
