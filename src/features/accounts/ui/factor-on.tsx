import { type ReactNode, useActionState } from 'react';
import { datedDay } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { emptyForm, type FormState } from '@/platform/next/form-action';
import { Disclosure } from '@/ui/disclosure';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { askForFactorAction, endFactorAction } from '../actions/second-factor';
import type { CodesShown } from '../domain/codes-shown';
import type { SecondFactorSight } from '../domain/second-factor-sight';
import { CodeField } from './code-field';
import { FormAnswer } from './form-answer';

type OnProps = {
  readonly here: string;
  readonly sight: Extract<SecondFactorSight, { kind: 'on' }>;
  readonly answer: CodesShown;
  readonly renew: (form: FormData) => void;
};

/** So few codes on paper left are worth a word. */
const fewCodes = 3;

/** A second factor that stands: since when, and what may be done with it. */
export function FactorOn({ here, sight, answer, renew }: OnProps) {
  const [asked, ask] = useActionState(askForFactorAction, emptyForm);
  const [ended, end] = useActionState(endFactorAction, emptyForm);
  const left = plural(sight.recoveryCodesLeft, 'code');
  return (
    <>
      <p className="mb-4">
        Since {datedDay(sight.setUpAt)} a code of your phone is asked for when you sign in. You have {left} on paper
        left.
      </p>
      {sight.recoveryCodesLeft < fewCodes && (
        <Notice tone="warning" className="mb-4">
          Without your phone, only a code on paper lets you in. Please make new ones.
        </Notice>
      )}
      <Change
        id="new-codes"
        here={here}
        answer={answer}
        send={renew}
        title="New codes on paper"
        button="Make new codes"
      >
        The old ones are good no more once you have new ones.
      </Change>
      <Change id="another" here={here} answer={asked} send={ask} title="Another phone" button="Show a new key">
        Type a code of the phone you have, or one on paper. It stays good until the new one has shown its own.
      </Change>
      {!sight.isNeeded && (
        <Change id="end" here={here} answer={ended} send={end} title="Take it off" button="Take it off" isDangerous>
          Your password alone will let you in, you and whoever else has it.
        </Change>
      )}
    </>
  );
}

type ChangeProps = {
  readonly id: string;
  readonly here: string;
  readonly title: string;
  readonly button: string;
  readonly answer: FormState;
  readonly send: (form: FormData) => void;
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
};

function Change({ id, here, title, button, answer, send, isDangerous = false, children }: ChangeProps) {
  const { message, fieldErrors } = answer;
  const isAnswered = message !== null || Object.keys(fieldErrors).length > 0;
  const field = `${id}-code`;
  return (
    <Disclosure summary={title} isOpen={isAnswered}>
      <FormAnswer title="Nothing was changed" {...{ message, fieldErrors }} fieldIds={{ code: field }} />
      <p className="mb-4">{children}</p>
      <form action={send} noValidate className="space-y-4">
        <input type="hidden" name="here" value={here} />
        <CodeField id={field} error={fieldErrors['code']} hint="Six digits, or a code on paper." />
        <SubmitButton kind={isDangerous ? 'danger' : 'quiet'}>{button}</SubmitButton>
      </form>
    </Disclosure>
  );
}
