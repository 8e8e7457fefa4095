import { LetterButton, LetterFrame, LetterHeading, LetterNote, LetterText } from '../ui/letter-frame';
import type { ContactFacts } from '../domain/letters';
import type { WriteLetter } from '../ui/written-letter';
import { contactFacts } from './facts';

/** Carries a shopper's message to the bakery; answering it answers the shopper. */
export const contactMessage: WriteLetter = (stored, links) => {
  const facts = contactFacts.parse(stored);
  const { reference, email } = facts;
  return Promise.resolve({
    subject: reference ? `A message about order ${reference}` : 'A message from the website',
    body: <Message facts={facts} orderUrl={reference && links.page(`/admin/orders/${reference}`)} />,
    replyTo: email,
  });
};

function Message({ facts, orderUrl }: { readonly facts: ContactFacts; readonly orderUrl: string | null }) {
  const { name, email, reference, message } = facts;
  return (
    <LetterFrame title={`${name} writes`} preview="Answer this e-mail, and your answer goes to them.">
      {message.split('\n\n').map((paragraph, position) => (
        <LetterText key={position}>
          {paragraph.split('\n').map((line, lineNumber) => (
            <span key={lineNumber}>
              {lineNumber > 0 && <br />}
              {line}
            </span>
          ))}
        </LetterText>
      ))}
      <LetterHeading>Who wrote it</LetterHeading>
      <LetterText>
        {name}
        <br />
        {email}
      </LetterText>
      {orderUrl && <LetterButton href={orderUrl}>Open order {reference}</LetterButton>}
      <LetterNote>
        Answer this e-mail, and your answer goes to {email}. They typed these words, the address and the order number
        into the form on our website, and nobody has checked them.
      </LetterNote>
    </LetterFrame>
  );
}
