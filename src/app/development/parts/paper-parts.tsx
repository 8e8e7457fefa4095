import { DefinitionList } from '@/ui/definition-list';
import { PrintButton } from '@/ui/print-button';
import { Section } from '@/ui/section';

/** What goes on paper, and what stays on the screen. */
export function PaperParts() {
  return (
    <Section id="paper" title="On paper" aside="A4, black on white">
      <div className="measure space-y-4">
        <p>
          Heads, feet, buttons and ways on stay on the screen; addresses of links are not printed, and rows are never
          cut in two.
        </p>
        <p className="rounded-md border border-bran p-4 no-print">This stands on the screen only.</p>
        <p className="print-only">This stands on paper only.</p>
        <DefinitionList
          items={[
            { term: 'Reference', details: 'K7P-4QX' },
            { term: 'Collect', details: 'Saturday 28 November, 10 to 10:30 am' },
            { term: 'Paid', details: '£14.50 by card' },
          ]}
        />
        <PrintButton>Print this page</PrintButton>
      </div>
    </Section>
  );
}
