import { Button, ButtonLink } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { PrintButton } from '@/ui/print-button';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Spinner } from '@/ui/spinner';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';

const row = 'mb-4 flex flex-wrap items-center gap-3';

/** Buttons, links, and what floats over the page. */
export function ButtonParts() {
  return (
    <Section id="buttons" title="Buttons and links">
      <div className={row}>
        <ButtonLink href="#buttons">Order for Saturday</ButtonLink>
        <Button kind="quiet">Change slot</Button>
        <Button kind="danger">Cancel the order</Button>
        <Button disabled>Sold out</Button>
        <Button kind="quiet" disabled>
          Closed
        </Button>
      </div>
      <form className={row}>
        <SubmitButton>Pay £14.50</SubmitButton>
        <SubmitButton isWorking workingLabel="Going to payment…">
          Pay £14.50 by card
        </SubmitButton>
        <SubmitButton kind="quiet" isWorking>
          Save
        </SubmitButton>
      </form>
      <SmallParts />
      <FloatingParts />
      <p>
        Text with <TextLink href="/menu">a link to the menu</TextLink>,{' '}
        <TextLink href="/" quiet>
          a quiet one
        </TextLink>{' '}
        and <TextLink href="tel:+441632960000">one that rings</TextLink>.
      </p>
    </Section>
  );
}

function FloatingParts() {
  return (
    <div className={row}>
      <Dialog
        trigger="Open a dialog"
        href="/menu"
        title="Cancel this order?"
        description="The money goes back to the card it came from."
      >
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">Cancel the order</Button>
        </div>
      </Dialog>
      <Sheet trigger="Open a sheet" title="Filter the orders">
        <p>Anything a page may hold.</p>
      </Sheet>
    </div>
  );
}

function SmallParts() {
  return (
    <div className={row}>
      <Button size="small">Ready</Button>
      <Button size="small" kind="quiet">
        Undo
      </Button>
      <Button size="small" kind="danger">
        Cancel
      </Button>
      <PrintButton>Print the receipt</PrintButton>
      <Spinner />
    </div>
  );
}
