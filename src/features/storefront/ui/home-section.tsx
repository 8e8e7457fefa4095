import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';

type HomeSectionProps = {
  /** Names the heading, for links and for the section's own label. */
  readonly id: string;
  readonly title: ReactNode;
  /** The way to more of the same. */
  readonly more?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A part of the front page, under a printer's double rule. */
export function HomeSection({ id, title, more, className, children }: HomeSectionProps) {
  return (
    <section aria-labelledby={id} className={classNames('mt-14 sm:mt-20', className)}>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-3 oxford-rule sm:mb-7">
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        {more}
      </div>
      {children}
    </section>
  );
}
