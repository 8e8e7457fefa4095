import type { ReactNode } from 'react';
import { datedDay } from '@/kernel/clock-text';
import { TextLink } from '@/ui/text-link';
import { Prose } from './prose';

/** A part of the small print under its own heading. */
export type PaperPart = { readonly anchor: string; readonly title: string; readonly words: ReactNode };

type PaperProps = {
  readonly parts: ReadonlyArray<PaperPart>;
  /** The day from which it holds as it stands. */
  readonly since: string;
};

/** The small print, set to be read: what it holds beside it, one thing under each heading. */
export function Paper({ parts, since }: PaperProps) {
  return (
    <div className="gap-x-12 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <nav aria-label="On this page" className="mb-8 no-print lg:sticky lg:top-6 lg:self-start">
        <ol className="border-y border-rule py-2 sm:max-lg:columns-2">
          {parts.map(({ anchor, title }) => (
            <li key={anchor} className="break-inside-avoid">
              <TextLink href={`#${anchor}`} className="inline-block py-1.5 lg:py-1 lg:text-sm">
                {title}
              </TextLink>
            </li>
          ))}
        </ol>
      </nav>
      <div className="space-y-10">
        {parts.map(({ anchor, title, words }) => (
          <section key={anchor} aria-labelledby={anchor}>
            <h2 id={anchor} className="mb-3 text-2xl">
              {title}
            </h2>
            <Prose>{words}</Prose>
          </section>
        ))}
        <p className="text-sm text-bran">As it stands since {datedDay(since)}.</p>
      </div>
    </div>
  );
}
