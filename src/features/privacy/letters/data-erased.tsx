import { retention } from '@/config/frontend';
import { LetterFrame, LetterHeading, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { formatPence, pence } from '@/kernel/money';
import type { CalledOff } from '../domain/letters';
import { dataErasedFacts } from './facts';

/** Tells somebody that they are erased; nothing of them is left to write to afterwards. */
export const dataErased: WriteLetter = (stored) => {
  const { calledOff } = dataErasedFacts.parse(stored);
  return Promise.resolve({ subject: 'We have erased what we knew about you', body: <DataErased orders={calledOff} /> });
};

function DataErased({ orders }: { readonly orders: ReadonlyArray<CalledOff> }) {
  return (
    <LetterFrame title="You are erased" preview="Your name and how to reach you are gone from our books.">
      <LetterText>
        As you asked, we have taken your name, your addresses, your notes and everything else that could point to you
        out of our orders, letters and lists. Links we sent you open nothing any more.
      </LetterText>
      {orders.length > 0 && <LetterHeading>Orders we called off for it</LetterHeading>}
      {orders.map(({ reference, refundPence }) => (
        <LetterText key={reference}>
          {reference}
          {refundPence > 0 &&
            `: ${formatPence(pence(refundPence))} goes back to the card it came from, in five to ten days`}
        </LetterText>
      ))}
      <LetterNote>
        The sums stay for the tax office, without you. Copies of our books that are older than today still name you and
        are kept locked away for at most {retention.backupMonths} months; whoever brings one back erases you again.
      </LetterNote>
      <LetterNote>This letter is the last that knew your address: it is gone with the sending.</LetterNote>
    </LetterFrame>
  );
}
