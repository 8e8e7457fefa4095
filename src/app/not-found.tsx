import type { Metadata } from 'next';
import { messages } from '@/config/frontend';
import { ButtonLink } from '@/ui/button';
import { MessagePage } from '@/ui/message-page';

export const metadata: Metadata = { title: 'Page not found' };

/** What a visitor sees at an address where nothing is. */
export default function NotFoundPage() {
  return (
    <MessagePage
      title="Nothing on this shelf"
      actions={
        <>
          <ButtonLink href="/menu">See the menu</ButtonLink>
          <ButtonLink href="/" kind="quiet">
            {messages.backToShop}
          </ButtonLink>
        </>
      }
    >
      <p>There is no page at this address. It may have moved, or the link may have lost a letter.</p>
    </MessagePage>
  );
}
