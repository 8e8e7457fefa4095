import type { ReactNode } from 'react';

type PageHeadingProps = {
  title: ReactNode;
  /** A few words above the title: the area, the day. */
  eyebrow?: ReactNode;
  /** One or two sentences below it. */
  lead?: ReactNode;
  /** Buttons, a badge, a countdown. */
  actions?: ReactNode;
};

/** The head of a page. */
export function PageHeading({ title, eyebrow, lead, actions }: PageHeadingProps) {
  return (
    <header className="mb-8 in-data-[density=dense]:mb-3">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          {eyebrow && <p className="mb-1 eyebrow in-data-[density=dense]:mb-0">{eyebrow}</p>}
          <h1 className="text-3xl">{title}</h1>
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {lead && (
        <div className="mt-3 measure text-lg text-bran in-data-[density=dense]:mt-1 in-data-[density=dense]:text-base wrap-anywhere">
          {lead}
        </div>
      )}
    </header>
  );
}
