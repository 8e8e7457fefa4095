import type { Metadata } from 'next';
import { messages } from '@/config/frontend';
import { ButtonLink } from '@/ui/button';
import { MessagePage } from '@/ui/message-page';
import { CrumbsPrint } from '@/ui/prints';

export const metadata: Metadata = {
  title: 'Page not found',
  description: 'There is no page at this address; the menu and the next bake sales are one step away.',
};

/** What a visitor sees at an address where nothing is. */
export default function NotFoundPage() {
  return (
    <MessagePage
      title="Nothing on this shelf"
      print={<CrumbsPrint className="w-56" />}
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
