import type { Context } from '@/platform/context';
import { deriveToken, type LinkPurpose, signLink } from '@/platform/signed-links';

type Subscribed = { readonly subscriptionId: string; readonly linkVersion: number };

/** The addresses letters point to, signed with the shop's key as a letter goes out. */
export function letterLinks({ baseUrl, linkKeys }: Pick<Context, 'baseUrl' | 'linkKeys'>) {
  const signed = async (purpose: LinkPurpose, id: string, version: number, path: string) =>
    `${baseUrl}${path}/${await signLink(purpose, { id, version }, linkKeys)}`;
  const toSubscription =
    (purpose: LinkPurpose, path: string) =>
    ({ subscriptionId, linkVersion }: Subscribed) =>
      signed(purpose, subscriptionId, linkVersion, path);
  return {
    page: (path: string) => `${baseUrl}${path}`,
    order: ({ orderId, linkVersion }: { readonly orderId: string; readonly linkVersion: number }) =>
      signed('order', orderId, linkVersion, '/o'),
    yourData: ({ requestId, linkVersion }: { readonly requestId: string; readonly linkVersion: number }) =>
      signed('your_data', requestId, linkVersion, '/your-data'),
    confirm: toSubscription('confirm', '/tell-me/confirm'),
    unsubscribe: toSubscription('unsubscribe', '/unsubscribe'),
    oneClick: toSubscription('unsubscribe', '/letters/unsubscribe'),
    invitation: async (id: string) => `${baseUrl}/admin/join/${await deriveToken('invitation', id, linkKeys)}`,
  } as const;
}
