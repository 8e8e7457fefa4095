import { messages } from '@/config/frontend';
import { KeptNotice } from '@/features/bake-sales/ui/kept-notice';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Ornament } from '@/ui/ornament';
import { BurntLoafPrint, CrumbsPrint } from '@/ui/prints';
import { Section } from '@/ui/section';

/** What a page says when it has nothing, cannot show it, or is a copy. */
export function MessageParts() {
  return (
    <Section id="messages" title="When there is nothing to show">
      <KeptNotice />
      <div className="grid gap-6 md:grid-cols-3">
        <Card className="text-center">
          <CrumbsPrint className="mx-auto w-44" />
          <p className="mt-4 font-serif text-xl font-semibold">Nothing on this shelf</p>
          <p className="text-bran">Where nothing is: 404.</p>
        </Card>
        <Card className="text-center">
          <BurntLoafPrint className="mx-auto w-40" />
          <p className="mt-4 font-serif text-xl font-semibold">{messages.broken}</p>
          <p className="text-bran">{messages.somethingWrong}</p>
        </Card>
        <Card>
          <EmptyState title="No orders yet" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
            They will stand here as they come in.
          </EmptyState>
        </Card>
      </div>
      <Ornament className="my-8" />
      <Notice>
        A page that is on its way shows as a line along the head of the window; a form that is on its way on its own
        button. No page has a loading screen: without scripts it would never go away.
      </Notice>
    </Section>
  );
}
