import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { answerMoveAction } from '../actions/answer-move';
import { mayAnswer, type MoveChoice } from '../domain/moved-sale';

type MoveChoiceProps = {
  readonly reference: string;
  readonly choice: MoveChoice;
  /** Whether money has come that would go back. */
  readonly isPaid: boolean;
  readonly now: Instant;
};

/** Tells a shopper that their sale has moved, and lets them keep their order or take their money until the date given. */
export function MoveChoiceNotice({ reference, choice, isPaid, now }: MoveChoiceProps) {
  const { bakeDay, place, slot, reason, answerBy, answer } = choice;
  const was = [longDay(bakeDay), ...(slot ? [timeSpan(slot.startsAt, slot.endsAt)] : []), place]
    .filter(Boolean)
    .join(', ');
  const isOpen = mayAnswer(choice, now);
  return (
    <Notice tone="warning" title="Your bake sale has moved" className="mb-6 no-print">
      <p>
        It was to be {was}. Where and when it is now stands below. Why: {reason}
      </p>
      {answer === 'keeps' && <p className="mt-2 font-semibold">You told us that you keep your order. Thank you!</p>}
      {isOpen ? (
        <>
          <p className="mt-2">
            If that suits you, you need do nothing: you keep your order. If not, you can{' '}
            {isPaid ? 'have your money back' : 'cancel it'} until {dayAndTime(answerBy)}.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            {answer === null && <Answer reference={reference} answer="keeps" label="I keep my order" kind="primary" />}
            <Answer
              reference={reference}
              answer="refund"
              label={isPaid ? 'Cancel it and send my money back' : 'Cancel my order'}
              kind="quiet"
            />
          </div>
        </>
      ) : (
        <p className="mt-2">The time to choose ended {dayAndTime(answerBy)}, so your order stands.</p>
      )}
    </Notice>
  );
}

type AnswerProps = {
  readonly reference: string;
  readonly answer: 'keeps' | 'refund';
  readonly label: string;
  readonly kind: 'primary' | 'quiet';
};

function Answer({ reference, answer, label, kind }: AnswerProps) {
  return (
    <form action={answerMoveAction}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="answer" value={answer} />
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </form>
  );
}
