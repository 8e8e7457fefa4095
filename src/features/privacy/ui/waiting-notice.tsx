import { sentenceList } from '@/kernel/text';
import { Notice } from '@/ui/notice';

/** Tells somebody who wants to be erased what that waits for. */
export function WaitingNotice({ openOrders }: { readonly openOrders: ReadonlyArray<string> }) {
  return (
    <Notice tone="info" role="status" className="mb-6" title="We erase you as soon as we can">
      {openOrders.length === 0
        ? 'It is a matter of minutes; a letter confirms it.'
        : `First comes ${sentenceList(openOrders)}. When that is done we erase you by ourselves, and a letter confirms it.`}
    </Notice>
  );
}
