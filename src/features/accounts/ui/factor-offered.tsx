import type { ReactNode } from 'react';
import { Disclosure } from '@/ui/disclosure';
import { SubmitButton } from '@/ui/submit-button';
import { keepFactorAction } from '../actions/second-factor';
import type { CodesShown } from '../domain/codes-shown';
import type { SecondFactorSight } from '../domain/second-factor-sight';
import { CodeField } from './code-field';
import { FormAnswer } from './form-answer';

type OfferedProps = {
  readonly here: string;
  readonly sight: Extract<SecondFactorSight, { kind: 'offered' }>;
  readonly square: ReactNode;
  readonly answer: CodesShown;
  readonly send: (form: FormData) => void;
};

/** The key on its way to a phone: scanned or typed, and proved by a code. */
export function FactorOffered({ here, sight, square, answer, send }: OfferedProps) {
  const { message, fieldErrors } = answer;
  return (
    <>
      <FormAnswer title="That did not fit" {...{ message, fieldErrors }} />
      <p className="mb-4">Scan this with your authenticator app.</p>
      {square}
      <Disclosure summary="I cannot scan it" className="my-4">
        <p className="mb-2">Type this key into the app, as a code that changes with the time:</p>
        <p>
          <code className="break-words text-lg">{sight.key}</code>
        </p>
      </Disclosure>
      <form action={send} noValidate className="space-y-5">
        <input type="hidden" name="here" value={here} />
        <CodeField error={fieldErrors['code']} label="The code it shows now" hint="Six digits." />
        <SubmitButton workingLabel="Checking…">That is it</SubmitButton>
      </form>
      <form action={keepFactorAction} className="mt-6">
        <input type="hidden" name="here" value={here} />
        <SubmitButton kind="quiet" size="small">
          {sight.isAnother ? 'Keep the phone I have' : 'Not now'}
        </SubmitButton>
      </form>
    </>
  );
}
