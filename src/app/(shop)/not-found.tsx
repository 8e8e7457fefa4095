import { ButtonLink } from '@/ui/button';
import { Message } from '@/ui/message-page';
import { CrumbsPrint } from '@/ui/prints';

/** What a visitor sees inside the shop where a bake, a sale or an order is not there. */
export default function NotFoundInShop() {
  return (
    <Message
      title="Nothing on this shelf"
      print={<CrumbsPrint className="w-56" />}
      actions={
        <>
          <ButtonLink href="/menu">See the menu</ButtonLink>
          <ButtonLink href="/" kind="quiet">
            See the next sales
          </ButtonLink>
        </>
      }
    >
      <p>What you are looking for is not here any more, or the link has lost a letter.</p>
    </Message>
  );
}
