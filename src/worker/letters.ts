import { render, toPlainText } from '@react-email/render';
import { accountExists } from '@/features/accounts/letters/account-exists';
import { emailChanged, passwordChanged } from '@/features/accounts/letters/login-changed';
import { secondFactorChanged } from '@/features/accounts/letters/second-factor-changed';
import { ordersOpen } from '@/features/bake-sales/letters/orders-open';
import type { LetterKind, RenderLetter } from '@/features/notifications/commands/outbox';
import { contactMessage } from '@/features/notifications/letters/contact-message';
import { subscriptionAsked } from '@/features/notifications/letters/subscription-asked';
import { orderCancelled } from '@/features/orders/letters/order-cancelled';
import { orderChanged } from '@/features/orders/letters/order-changed';
import { orderConfirmed } from '@/features/orders/letters/order-confirmed';
import { orderLinks } from '@/features/orders/letters/order-links';
import { orderReady } from '@/features/orders/letters/order-ready';
import { orderRefunded } from '@/features/orders/letters/order-refunded';
import { orderToPay } from '@/features/orders/letters/order-to-pay';
import { saleMoved } from '@/features/orders/letters/sale-moved';
import { dataErased } from '@/features/privacy/letters/data-erased';
import { yourData } from '@/features/privacy/letters/your-data';
import { staffInvited } from '@/features/staff/letters/staff-invited';
import type { Context } from '@/platform/context';
import { letterLinks } from './letter-links';

/** Who writes which letter: the one place that knows every area's letters. */
const letters = {
  order_confirmed: orderConfirmed,
  order_to_pay: orderToPay,
  order_ready: orderReady,
  order_changed: orderChanged,
  order_cancelled: orderCancelled,
  order_refunded: orderRefunded,
  sale_moved: saleMoved,
  order_links: orderLinks,
  contact_message: contactMessage,
  subscription_asked: subscriptionAsked,
  orders_open: ordersOpen,
  account_exists: accountExists,
  password_changed: passwordChanged,
  email_changed: emailChanged,
  second_factor_changed: secondFactorChanged,
  staff_invited: staffInvited,
  your_data: yourData,
  data_erased: dataErased,
} as const satisfies Record<LetterKind, unknown>;

/** Puts letters into words, HTML and plain text, with the links signed as they go out. */
export function letterRenderer(context: Pick<Context, 'baseUrl' | 'linkKeys'>): RenderLetter {
  const links = letterLinks(context);
  return async ({ kind, facts }) => {
    const { subject, body, headers = {}, replyTo = null } = await letters[kind](facts, links);
    const html = await render(body);
    return { subject, html, text: toPlainText(html, plainText), headers, replyTo };
  };
}

const asTyped = { uppercase: false } as const;
const plainText = {
  selectors: [
    { selector: 'h1', options: asTyped },
    { selector: 'h2', options: asTyped },
  ],
};
