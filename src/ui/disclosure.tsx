import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean | undefined;
  className?: string | undefined;
};

/** More about something, one tap away. */
export function Disclosure({ summary, children, isOpen, className = '' }: DisclosureProps) {
  return (
    <details open={isOpen} className={`group border-y border-rule ${className}`}>
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-semibold hover:text-rust [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-rust group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pb-4 pl-7">{children}</div>
    </details>
  );
}
