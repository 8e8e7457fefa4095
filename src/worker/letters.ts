import { render, toPlainText } from '@react-email/render';
import type { LetterKind, RenderLetter } from '@/features/notifications/commands/outbox';
import type { OrderLetter } from '@/features/orders/letters/letter';
import { orderCancelled } from '@/features/orders/letters/order-cancelled';
import { orderConfirmed } from '@/features/orders/letters/order-confirmed';
import { orderReady } from '@/features/orders/letters/order-ready';
import type { Context } from '@/platform/context';
import { signLink } from '@/platform/signed-links';

/** Who writes which letter: the one place that knows every area's letters. */
const letters: Record<LetterKind, (facts: unknown) => OrderLetter> = {
  order_confirmed: orderConfirmed,
  order_ready: orderReady,
  order_cancelled: orderCancelled,
};

/** Puts letters into words, HTML and plain text, with the links signed as they go out. */
export function letterRenderer({ baseUrl, linkKeys }: Pick<Context, 'baseUrl' | 'linkKeys'>): RenderLetter {
  return async ({ kind, facts }) => {
    const letter = letters[kind](facts);
    const token = await signLink('order', { id: letter.orderId, version: letter.linkVersion }, linkKeys);
    const html = await render(letter.body(`${baseUrl}/o/${token}`));
    const text = toPlainText(html, plainText);
    // No List-Unsubscribe: one does not unsubscribe from the letters about one's own order.
    return { subject: letter.subject, html, text, headers: {} };
  };
}

const asTyped = { uppercase: false } as const;
const plainText = {
  selectors: [
    { selector: 'h1', options: asTyped },
    { selector: 'h2', options: asTyped },
  ],
};
