import type { ReactNode } from 'react';
import { PageHeading } from './page-heading';
import { PrintButton } from './print-button';

type PaperSheetProps = {
  title: string;
  /** Whose sheet it is, such as a day and a place: said on every page of it. */
  of: string;
  /** What else is to be known of it, such as when it was true. */
  aside?: string | undefined;
  /** Buttons beside the one that prints. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page that is printed and hung on the wall: each of its pages says what it is, whose, and which one of how many. */
export function PaperSheet({ title, of, aside, actions, children }: PaperSheetProps) {
  return (
    <div className="paper-sheet">
      <style>{`:root { --paper-head: ${quoted(`${title} · ${of}`)}; }`}</style>
      <PageHeading
        title={title}
        lead={aside === undefined ? of : `${of} · ${aside}`}
        actions={
          <>
            {actions}
            <PrintButton>Print</PrintButton>
          </>
        }
      />
      {children}
    </div>
  );
}

/** Heads a column of boxes to tick, which are on paper only. */
export const paperTicks = <span className="sr-only print:not-sr-only">Done</span>;

/** A box to tick with a pen. */
export function PaperTick({ isTicked = false }: { readonly isTicked?: boolean }) {
  return (
    <span aria-hidden="true" className="paper-tick">
      {isTicked && '✓'}
    </span>
  );
}

/** A text as style sheets quote it; nothing in it can end the quotation or the sheet. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\<\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}
