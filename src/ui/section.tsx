import type { ReactNode } from 'react';

type SectionProps = {
  title: ReactNode;
  /** Names the heading, for links and for the section's own label. */
  id: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
};

/** A part of a page under its own heading. */
export function Section({ title, id, aside, children, className = '' }: SectionProps) {
  return (
    <section aria-labelledby={id} className={`mt-10 first:mt-0 in-data-[density=dense]:mt-6 ${className}`}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-2 in-data-[density=dense]:mb-2">
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        {aside && <div className="text-sm text-bran">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
