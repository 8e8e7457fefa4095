import { yourData as rules } from '@/config/backend';
import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { plural } from '@/kernel/text';
import { hour } from '@/kernel/time';
import { dataLinkFacts } from './facts';

/** Gives somebody the way to what we hold of them. */
export const yourData: WriteLetter = async (stored, links) => {
  const url = await links.yourData(dataLinkFacts.parse(stored));
  return { subject: 'What we know about you', body: <YourData url={url} /> };
};

function YourData({ url }: { readonly url: string }) {
  return (
    <LetterFrame title="What we know about you" preview="See it, take a copy, or have it erased.">
      <LetterText>
        Somebody, you we hope, asked what we hold about this address. Behind the link you can see all of it, take a copy
        with you, and have it erased.
      </LetterText>
      <LetterButton href={url}>See what you know about me</LetterButton>
      <LetterNote>
        The link works for {plural(rules.linkMs / hour, 'hour')}. It is yours alone: whoever has it sees what you see.
      </LetterNote>
      <LetterNote>Was it not you? Nobody but you has got this e-mail, so you need not do anything.</LetterNote>
    </LetterFrame>
  );
}
