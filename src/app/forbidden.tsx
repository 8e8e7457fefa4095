import type { Metadata } from 'next';
import { messages } from '@/config/frontend';
import { staffHome } from '@/features/access/domain/safe-next';
import { ButtonLink } from '@/ui/button';
import { MessagePage } from '@/ui/message-page';

export const metadata: Metadata = { title: 'Not for your role' };

/** What somebody signed in sees at a door their role does not open. */
export default function ForbiddenPage() {
  return (
    <MessagePage
      title="This door stays shut"
      ways={[]}
      actions={
        <>
          <ButtonLink href={staffHome}>Back to today</ButtonLink>
          <ButtonLink href="/" kind="quiet">
            {messages.backToShop}
          </ButtonLink>
        </>
      }
    >
      <p>Your role does not include this page. If you need it for your work, ask the owner to change your role.</p>
    </MessagePage>
  );
}
