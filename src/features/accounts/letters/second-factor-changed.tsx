import * as z from 'zod/mini';
import { LetterButton, LetterFrame, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { clockTime, longDay } from '@/kernel/clock-text';
import { type FactorNews, factorNews } from '../domain/letters';

const newsFacts = z.object({ at: z.int(), news: z.enum(factorNews) });

type Words = {
  readonly subject: string;
  readonly told: (when: string) => string;
  /** What to think of it, where it is not for the reader to say whether it was them. */
  readonly meant?: string;
};

const ifYou = 'Was it you? Then there is nothing to do.';

const words = {
  set_up: {
    subject: 'Your second factor is set up',
    told: (when) =>
      `Your second factor was set up ${when}: from then on a code of your phone is asked for when you sign in. Everywhere else you were signed out.`,
  },
  taken_off: {
    subject: 'Your second factor was taken off',
    told: (when) => `Your second factor was taken off ${when}: nothing but your password is asked for any more.`,
  },
  taken_off_by_owner: {
    subject: 'Your second factor was taken off',
    told: (when) =>
      `An owner of the bakery took your second factor off ${when}. You were signed out everywhere; sign in with your password and set up another.`,
    meant: 'Did you ask for it? Then there is nothing to fear.',
  },
  new_paper: {
    subject: 'You have new codes on paper',
    told: (when) =>
      `The codes on paper that let you in without your phone were made anew ${when}. The old ones are good no more.`,
  },
  paper_used: {
    subject: 'Somebody signed in with a code on paper',
    told: (when) => `Your account was signed in to ${when} with your password and one of your codes on paper.`,
  },
} as const satisfies Record<FactorNews, Words>;

/** Tells somebody what happened to their second factor, so that they can raise the alarm where it was not them. */
export const secondFactorChanged: WriteLetter = (stored, links) => {
  const { at, news } = newsFacts.parse(stored);
  const { subject, told, meant = ifYou }: Words = words[news];
  const when = `on ${longDay(at)} at ${clockTime(at)}`;
  return Promise.resolve({
    subject,
    body: (
      <SecondFactorChanged title={subject} told={told(when)} meant={meant} forgotUrl={links.page('/forgot-password')} />
    ),
  });
};

type LetterProps = {
  readonly title: string;
  readonly told: string;
  readonly meant: string;
  readonly forgotUrl: string;
};

function SecondFactorChanged({ title, told, meant, forgotUrl }: LetterProps) {
  return (
    <LetterFrame title={title} preview={meant}>
      <LetterText>
        {told} {meant}
      </LetterText>
      <LetterText>
        If not, choose another password at once, which signs everybody out, and tell an owner of the bakery.
      </LetterText>
      <LetterButton href={forgotUrl}>Choose another password</LetterButton>
    </LetterFrame>
  );
}
