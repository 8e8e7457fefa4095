import { Section, Text } from '@react-email/components';
import { LetterHeading, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import { look } from '@/features/notifications/ui/letter-look';
import { longDay, timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { LetterLine, LetterPayment, OrderFacts } from '../domain/letters';

/** The reference, large enough to be read out across a table of loaves. */
export function Reference({ reference }: { readonly reference: string }) {
  return (
    <Section style={look.ticket}>
      <Text style={look.ticketLabel}>Your reference</Text>
      <Text style={look.reference}>{reference}</Text>
    </Section>
  );
}

/** When and where to come. */
export function WhenAndWhere({ facts }: { readonly facts: OrderFacts }) {
  const { place, slot, bakeDay } = facts;
  const address = [place.addressLine1, place.addressLine2, place.town, place.postcode].filter(Boolean).join(', ');
  return (
    <>
      <LetterHeading>When and where</LetterHeading>
      <LetterText>
        <strong style={look.strong}>{longDay(bakeDay)}</strong>
        <br />
        {timeSpan(slot.startsAt, slot.endsAt)}
      </LetterText>
      <LetterText>
        {place.name}
        <br />
        {address}
      </LetterText>
      {place.howToFind && <LetterNote>{place.howToFind}</LetterNote>}
    </>
  );
}

type OrderLinesProps = { readonly facts: OrderFacts; readonly heading?: string };

/** What was ordered, with the allergens of each bake and what it comes to. */
export function OrderLines({ facts, heading = 'Your order' }: OrderLinesProps) {
  const { lines, discountPence, deliveryPence, totalPence } = facts;
  return (
    <>
      <LetterHeading>{heading}</LetterHeading>
      <table role="presentation" data-text-format="dataTable" cellPadding={0} cellSpacing={0} style={look.lines}>
        <tbody>
          {lines.map((line, position) => (
            <tr key={position}>
              <td className="line" style={look.line}>
                {line.quantity} × {line.name}
                <br />
                <Allergens line={line} />
              </td>
              <Amount pence={line.netPence} />
            </tr>
          ))}
          {discountPence > 0 && <SumRow label="Voucher" pence={-discountPence} />}
          {deliveryPence > 0 && <SumRow label="Delivery" pence={deliveryPence} />}
          <SumRow label="Total" pence={totalPence} isTotal />
        </tbody>
      </table>
    </>
  );
}

function Allergens({ line }: { readonly line: LetterLine }) {
  const { contains, mayContain } = line;
  return (
    <span className="quiet" style={look.allergens}>
      {contains.length === 0 ? (
        'Contains none of the 14 allergens.'
      ) : (
        <>
          Contains{' '}
          <span className="warn" style={look.contains}>
            {contains.join(', ')}
          </span>
          .
        </>
      )}
      {mayContain.length > 0 && ` May contain ${mayContain.join(', ')}.`}
    </span>
  );
}

type SumRowProps = { readonly label: string; readonly pence: number; readonly isTotal?: boolean };

function SumRow({ label, pence, isTotal = false }: SumRowProps) {
  return (
    <tr>
      <td className="line" style={look.line}>
        {isTotal ? <strong style={look.strong}>{label}</strong> : label}
      </td>
      <Amount pence={pence} isTotal={isTotal} />
    </tr>
  );
}

function Amount({ pence, isTotal = false }: { readonly pence: number; readonly isTotal?: boolean }) {
  const amount = formatPence(pence);
  return (
    <td className="line" style={look.amount}>
      {isTotal ? <strong style={look.strong}>{amount}</strong> : amount}
    </td>
  );
}

type PaymentProps = { readonly payment: LetterPayment; readonly totalPence: number };

/** Whether anything is still to pay. */
export function WhatIsToPay({ payment, totalPence }: PaymentProps) {
  return (
    <Text className="ink" style={look.sum}>
      {paymentInWords(payment, totalPence)}
    </Text>
  );
}

function paymentInWords(payment: LetterPayment, totalPence: number): string {
  if (payment === 'paid') return 'Paid by card. There is nothing more to pay.';
  if (payment === 'nothing_due') return 'There is nothing to pay.';
  return `Please pay ${formatPence(totalPence)} when you collect.`;
}
