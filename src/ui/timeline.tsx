import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

export type TimelineStep = {
  readonly key: string;
  readonly title: ReactNode;
  /** When it happened or will: "Thu 26 Nov, 6 pm". */
  readonly when?: ReactNode;
  readonly note?: ReactNode;
  readonly state: 'done' | 'current' | 'ahead' | 'stopped';
};

const marks = {
  done: { word: 'done', look: 'border-sage bg-sage text-paper' },
  current: { word: 'now', look: 'border-rust bg-rust text-paper' },
  ahead: { word: 'to come', look: 'border-dashed border-bran bg-flour text-bran' },
  stopped: { word: 'ended here', look: 'border-berry bg-berry text-paper' },
} as const;

/** What happened and what comes next, in order. */
export function Timeline({ steps, label }: { steps: ReadonlyArray<TimelineStep>; label?: string | undefined }) {
  return (
    <ol aria-label={label} className="relative">
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="group relative flex gap-4 pb-6 last:pb-0"
        >
          <span aria-hidden="true" className="absolute top-6 bottom-0 left-3 w-px bg-bran group-last:hidden" />
          <Mark state={step.state} />
          <div className="min-w-0 grow">
            <p className={step.state === 'ahead' ? 'text-bran' : 'font-semibold'}>
              {step.title}
              <VisuallyHidden> ({marks[step.state].word})</VisuallyHidden>
            </p>
            {step.when && <p className="text-sm text-bran tabular-nums">{step.when}</p>}
            {step.note && <div className="mt-1">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state }: { state: TimelineStep['state'] }) {
  return (
    <span
      aria-hidden="true"
      className={`relative mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border-2 forced-color-adjust-none ${marks[state].look}`}
    >
      {state === 'done' && <Check className="size-4" strokeWidth={3} />}
      {state === 'stopped' && <X className="size-4" strokeWidth={3} />}
      {state === 'current' && <span className="size-2 rounded-full bg-paper" />}
    </span>
  );
}
