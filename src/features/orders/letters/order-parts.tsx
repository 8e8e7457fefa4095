import { Section, Text } from '@react-email/components';
import { LetterHeading, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import { look } from '@/features/notifications/ui/letter-look';
import { longDay, timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { LetterLine, LetterPayment, OrderFacts } from '../domain/letters';
import { addressInWords } from '../domain/words';

/** The reference, large enough to be read out across a table of loaves. */
export function Reference({ reference }: { readonly reference: string }) {
  return (
    <Section style={look.ticket}>
      <Text style={look.ticketLabel}>Your reference</Text>
      <Text style={look.reference}>{reference}</Text>
    </Section>
  );
}

/** The reference, and what it is good for. */
export function ReferenceToSay({ facts: { reference, deliverTo } }: { readonly facts: OrderFacts }) {
  return (
    <>
      <Reference reference={reference} />
      <LetterNote>
        {deliverTo === null
          ? 'Say it when you collect, or show the code on your order page.'
          : 'Tell us this if you have anything to say about your order.'}
      </LetterNote>
    </>
  );
}

/** When and where to come, or when and where we do. */
export function WhenAndWhere({ facts }: { readonly facts: OrderFacts }) {
  const { place, deliverTo, slot, bakeDay } = facts;
  return (
    <>
      <LetterHeading>When and where</LetterHeading>
      <LetterText>
        <strong style={look.strong}>{longDay(bakeDay)}</strong>
        <br />
        {timeSpan(slot.startsAt, slot.endsAt)}
      </LetterText>
      {deliverTo === null ? (
        <LetterText>
          {place.name}
          <br />
          {addressInWords(place)}
        </LetterText>
      ) : (
        <LetterText>We bring it to {addressInWords(deliverTo)}.</LetterText>
      )}
      {deliverTo === null && place.howToFind && <LetterNote>{place.howToFind}</LetterNote>}
    </>
  );
}

type OrderLinesProps = { readonly facts: OrderFacts; readonly heading?: string };

/** What was ordered, with the allergens of each bake and what it comes to. */
export function OrderLines({ facts, heading = 'Your order' }: OrderLinesProps) {
  const { lines, voucherCode, discountPence, deliverTo, deliveryPence, totalPence } = facts;
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
              <Amount pence={line.netPence + line.discountPence} />
            </tr>
          ))}
          {discountPence > 0 && <SumRow label={`Voucher ${voucherCode ?? ''}`} pence={-discountPence} />}
          {(deliverTo !== null || deliveryPence > 0) && <SumRow label="Delivery" pence={deliveryPence} />}
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
