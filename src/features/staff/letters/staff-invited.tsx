import * as z from 'zod/mini';
import { brand } from '@/config/frontend';
import { roleWords, staffRoles } from '@/features/access/domain/staff-member';
import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay } from '@/kernel/clock-text';
import { type InvitationId, isId } from '@/kernel/ids';
import type { StaffInvitedFacts } from '../domain/letters';
import { roleInWords } from '../domain/words';

/* What comes out of the outbox is JSON of another day: it is parsed, never believed. */
const staffInvitedFacts: z.ZodMiniType<StaffInvitedFacts> = z.object({
  invitationId: z.custom<InvitationId>((value) => typeof value === 'string' && isId('inv', value)),
  role: z.enum(staffRoles),
  endsAt: z.int(),
});

/** Invites somebody to work here, with the link that is theirs alone. */
export const staffInvited: WriteLetter = async (stored, links) => {
  const facts = staffInvitedFacts.parse(stored);
  const joinUrl = await links.invitation(facts.invitationId);
  return { subject: `Work with us at ${brand.name}`, body: <Invited facts={facts} joinUrl={joinUrl} /> };
};

function Invited({ facts, joinUrl }: { readonly facts: StaffInvitedFacts; readonly joinUrl: string }) {
  const { role, endsAt } = facts;
  return (
    <LetterFrame title="You are invited" preview={`${brand.name} would like you to join as ${roleInWords(role)}.`}>
      <LetterText>
        {brand.name} would like you to join as {roleInWords(role)}. {roleWords[role].does}
      </LetterText>
      <LetterText>
        Open the invitation, and sign in with this e-mail address, or make an account for it. Nothing happens before you
        say yes there.
      </LetterText>
      <LetterButton href={joinUrl}>Open the invitation</LetterButton>
      <LetterNote>It can be used once, until {longDay(endsAt)}. Please pass it on to nobody.</LetterNote>
      <LetterNote>Did you not expect it? Do nothing, and it lapses.</LetterNote>
    </LetterFrame>
  );
}
