import { salePageHref } from '@/features/access/domain/menu';
import { Notice } from '@/ui/notice';
import { TextLink } from '@/ui/text-link';
import type { SaleWork } from '../domain/sale-task';
import { progressInWords } from '../domain/sale-words';

/** The sales that were cancelled or moved and whose shoppers have not all been seen to yet: n of N, and the way there. */
export function WorkUnderWay({ work }: { readonly work: ReadonlyArray<SaleWork> }) {
  return work.map((each) => (
    <Notice key={each.task.id} tone="warning" className="mb-4" title={`${each.title}: ${progressInWords(each)}`}>
      <p>
        It goes on by itself.{' '}
        {each.slug && <TextLink href={salePageHref(each.slug, 'change')}>See how far it has come</TextLink>}
      </p>
    </Notice>
  ));
}
