import { LetterButton, LetterFrame, LetterLink, LetterNote, LetterText } from '../ui/letter-frame';
import type { WriteLetter } from '../ui/written-letter';
import { subscriptionAskedFacts } from './facts';

/** Asks somebody whether it was really them who want to be told; whoever is on the list already is told so. */
export const subscriptionAsked: WriteLetter = async (stored, links) => {
  const facts = subscriptionAskedFacts.parse(stored);
  if (facts.isOnListAlready) {
    const unsubscribeUrl = await links.unsubscribe(facts);
    return { subject: 'You are on our list already', body: <OnListAlready unsubscribeUrl={unsubscribeUrl} /> };
  }
  const confirmUrl = await links.confirm(facts);
  return { subject: 'Shall we tell you when orders open?', body: <Asked confirmUrl={confirmUrl} /> };
};

function Asked({ confirmUrl }: { readonly confirmUrl: string }) {
  return (
    <LetterFrame title="One press, and we will tell you" preview="Please confirm that this is your address.">
      <LetterText>
        Somebody, you we hope, asked us to write to this address when a bake sale opens for orders. We only do so once
        you have said yes.
      </LetterText>
      <LetterButton href={confirmUrl}>Yes, tell me</LetterButton>
      <LetterNote>
        We then send one e-mail each time a sale opens, and nothing else. Every one of them has a link that stops them.
      </LetterNote>
      <LetterNote>Was it not you? Do nothing, and you will not hear from us.</LetterNote>
    </LetterFrame>
  );
}

function OnListAlready({ unsubscribeUrl }: { readonly unsubscribeUrl: string }) {
  return (
    <LetterFrame title="You are on our list already" preview="There is nothing more to do.">
      <LetterText>
        You asked us to tell you when a bake sale opens for orders. This address is on our list already, so there is
        nothing more to do: we will write as soon as the next sale opens.
      </LetterText>
      <LetterNote>
        Rather not, after all? <LetterLink href={unsubscribeUrl}>Stop these e-mails</LetterLink>
      </LetterNote>
    </LetterFrame>
  );
}
