import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PrintButton } from '@/ui/print-button';

type CodesOnPaperProps = {
  /** What has just been done. */
  readonly news: string;
  readonly codes: ReadonlyArray<string>;
  /** Where somebody goes on to once they have put them away. */
  readonly onward: { readonly href: string; readonly label: string };
};

/** The codes for who has lost their phone, shown this once. */
export function CodesOnPaper({ news, codes, onward }: CodesOnPaperProps) {
  return (
    <section aria-labelledby="codes-on-paper">
      <Notice tone="good" role="status" className="mb-6">
        {news}
      </Notice>
      <h2 id="codes-on-paper" className="mb-2 text-xl">
        Codes on paper
      </h2>
      <p className="mb-4">
        Print these or write them down, and keep them where the flour is not. Each lets you in once without your phone.
        They are not shown again.
      </p>
      <ul className="mb-6 grid grid-cols-2 gap-x-6 gap-y-2 rounded-md border border-rule bg-paper p-4 text-lg tabular-nums">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3 print:hidden">
        <ButtonLink href={onward.href}>{onward.label}</ButtonLink>
        <PrintButton>Print</PrintButton>
      </div>
    </section>
  );
}
