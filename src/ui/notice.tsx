import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

export type NoticeTone = 'info' | 'good' | 'warning' | 'problem';

const tones = {
  info: { Icon: Info, word: 'Please note', box: 'border-bran bg-paper', ink: 'text-bran' },
  good: { Icon: CircleCheck, word: 'Done', box: 'border-sage bg-sage-wash', ink: 'text-sage' },
  warning: { Icon: TriangleAlert, word: 'Take care', box: 'border-bran bg-butter-wash', ink: 'text-crust' },
  problem: { Icon: OctagonAlert, word: 'Problem', box: 'border-berry bg-berry-wash', ink: 'text-berry' },
} as const;

type NoticeProps = {
  tone?: NoticeTone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out on arrival: `status` when there is time, `alert` when there is not. */
  role?: 'status' | 'alert' | undefined;
  className?: string | undefined;
};

/** A message that stands out from the page: by its icon and its words, and only then by its colour. */
export function Notice({ tone = 'info', title, children, role, className = '' }: NoticeProps) {
  const { Icon, word, box, ink } = tones[tone];
  return (
    <div role={role} className={`flex items-start gap-3 rounded-md border px-4 py-3 ${box} ${className}`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-5.5 shrink-0 ${ink}`} strokeWidth={2.25} />
      <div className="min-w-0 grow">
        <VisuallyHidden>{word}: </VisuallyHidden>
        {title && <p className={`font-semibold ${ink === 'text-bran' ? 'text-crust' : ink}`}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
