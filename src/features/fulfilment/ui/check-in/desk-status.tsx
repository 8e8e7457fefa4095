import { signInHref } from '@/features/access/domain/safe-next';
import { checkIn } from '@/config/frontend';
import { clockTime } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { Badge, type BadgeTone } from '@/ui/badge';
import { Button } from '@/ui/button';
import type { KeptList } from '../../domain/check-in-view';
import { salesInWords } from '../../domain/check-in-words';
import type { Standing } from './errands';

const standings = {
  reached: { tone: 'good', word: 'Connected' },
  unreached: { tone: 'warning', word: 'No network' },
  wait: { tone: 'warning', word: 'Waiting a minute' },
  signed_out: { tone: 'problem', word: 'Signed out' },
  not_allowed: { tone: 'problem', word: 'Not allowed' },
  broken: { tone: 'problem', word: 'Not understood' },
} as const satisfies Record<NonNullable<Standing>, { tone: BadgeTone; word: string }>;

type StatusProps = {
  readonly standing: Standing;
  readonly waiting: number;
  readonly list: KeptList | null;
  readonly isKept: boolean;
  readonly askAgain: () => void;
};

/** How the device stands with the shop: connected or not, what waits to be sent, and how old its list is. */
export function DeskStatus({ standing, waiting, list, isKept, askAgain }: StatusProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {standing && <Badge tone={standings[standing].tone}>{standings[standing].word}</Badge>}
        <span>
          {waiting === 0
            ? 'Everything has been sent.'
            : `${plural(waiting, 'hand-over')} kept here, waiting to be sent.`}
        </span>
        {standing === 'signed_out' && (
          // A whole page: whoever signs in comes back to one of their own.
          <a href={signInHref(checkIn.page)}>Sign in to send</a>
        )}
      </div>
      <p className="text-sm text-bran">
        {list && `${salesInWords(list)}, as of ${clockTime(list.madeAt)}. `}
        {isKept ? 'This page opens without a network.' : 'Not kept for use without a network yet.'}
      </p>
      <Button kind="quiet" size="small" onClick={askAgain}>
        Ask the shop now
      </Button>
    </div>
  );
}
