import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'warning' | 'problem';

const tones: Record<BadgeTone, string> = {
  neutral: 'border-bran text-bran',
  accent: 'border-rust text-rust',
  good: 'border-sage bg-sage-wash text-sage',
  warning: 'border-crust bg-butter text-crust',
  problem: 'border-berry bg-berry-wash text-berry',
};

/** A state as a small stamp: the word says it, the colour only helps to find it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone | undefined; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-md border px-2 text-xs/5.5 font-semibold tracking-wide whitespace-nowrap in-data-[density=dense]:leading-[1.125rem] ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
