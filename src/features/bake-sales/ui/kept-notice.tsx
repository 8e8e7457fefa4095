import { Notice } from '@/ui/notice';

/** Says that a page is a copy: the order book cannot be reached, so nothing on it can be ordered just now. */
export function KeptNotice() {
  return (
    <Notice tone="warning" title="We cannot reach our order book just now" role="status" className="mb-8">
      <p>This is the menu as we last knew it, without what is left. Please come back in a few minutes to order.</p>
    </Notice>
  );
}
