import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import type { Payment, Refund } from './payment';
import { leftToRefund, planRefund, type RefundChoice, type RefundedLine, type RefundFacts } from './refund-plan';

function aPayment(amountPence: number, n = 1): Payment {
  return {
    id: `pay_${n}`,
    orderId: 'ord_1',
    attemptId: null,
    stripePaymentIntent: `pi_${n}`,
    state: 'succeeded',
    amountPence: pence(amountPence),
    currency: 'gbp',
  };
}

const aLine = (netPence: number, quantity: number, n = 1): RefundFacts['lines'][number] => ({
  id: `lin_${n}`,
  name: 'Sourdough',
  quantity,
  netPence: pence(netPence),
});

const aPiece = (quantity: number, amountPence: number): RefundedLine => ({
  lineId: 'lin_1',
  quantity,
  amountPence: pence(amountPence),
});

const paid = (amountPence: number, lines: RefundFacts['lines'] = []): RefundFacts => ({
  lines,
  payments: [aPayment(amountPence)],
  refunds: [],
  refundedLines: [],
});

describe('a refund', () => {
  test('of the whole order is what was paid and has not gone back', () => {
    const facts = {
      ...paid(1000),
      refunds: [{ paymentId: 'pay_1', state: 'pending', amountPence: pence(300) }],
    } as const;
    expect(planRefund(facts, { kind: 'whole' })).toMatchObject({ value: { amountPence: 700 } });
  });

  test('that failed may be made again', () => {
    const facts = {
      ...paid(1000),
      refunds: [{ paymentId: 'pay_1', state: 'failed', amountPence: pence(1000) }],
    } as const;
    expect(planRefund(facts, { kind: 'whole' })).toMatchObject({ value: { amountPence: 1000 } });
  });

  test('of more than is left is refused, with what is left', () => {
    expect(planRefund(paid(400), { kind: 'amount', amountPence: pence(401) })).toEqual({
      ok: false,
      problem: { kind: 'too_much', leftPence: 400 },
    });
  });

  test('of nothing, or of what nobody paid by card, is refused', () => {
    expect(planRefund(paid(400), { kind: 'lines', lines: [] })).toMatchObject({ problem: { kind: 'nothing_chosen' } });
    expect(planRefund(paid(400), { kind: 'amount', amountPence: pence(-5) })).toMatchObject({
      problem: { kind: 'nothing_chosen' },
    });
    expect(planRefund({ ...paid(400), payments: [] }, { kind: 'whole' })).toMatchObject({
      problem: { kind: 'nothing_left' },
    });
  });

  test('of a payment the bank is disputing is refused', () => {
    const facts = { ...paid(400), payments: [{ ...aPayment(400), state: 'disputed' as const }] };
    expect(planRefund(facts, { kind: 'whole' })).toMatchObject({ problem: { kind: 'nothing_left' } });
  });

  test('of more of a line than is left of it is refused, with the number', () => {
    const facts = { ...paid(900, [aLine(900, 3)]), refundedLines: [aPiece(2, 600)] };
    expect(planRefund(facts, { kind: 'lines', lines: [{ lineId: 'lin_1', quantity: 2 }] })).toEqual({
      ok: false,
      problem: { kind: 'too_many', name: 'Sourdough', left: 1 },
    });
  });

  // medusa#14817
  test('34.116425 stored, 34.12 charged: every part of a discounted line is whole pence', () => {
    const facts = paid(3412, [aLine(3412, 7)]);
    const plan = planRefund(facts, { kind: 'lines', lines: [{ lineId: 'lin_1', quantity: 3 }] });
    expect(plan).toMatchObject({ value: { amountPence: 1462 } });
  });

  test('after a piece that failed brings the line no penny more than it cost', () => {
    // Three that cost 10p went back as 3p, 3p and 4p; the bank refused the second.
    const facts = {
      ...paid(10, [aLine(10, 3)]),
      refunds: [3, 4].map((part) => ({ paymentId: 'pay_1', state: 'succeeded', amountPence: pence(part) }) as const),
      refundedLines: [aPiece(1, 3), aPiece(1, 4)],
    };
    const again = planRefund(facts, { kind: 'lines', lines: [{ lineId: 'lin_1', quantity: 1 }] });
    expect(again).toMatchObject({ value: { amountPence: 3 } });
  });

  test('may take from two payments, the older one first', () => {
    const facts = { ...paid(0), payments: [aPayment(300, 1), aPayment(500, 2)] };
    expect(planRefund(facts, { kind: 'amount', amountPence: pence(450) })).toMatchObject({
      value: {
        parts: [
          { paymentId: 'pay_1', amountPence: 300 },
          { paymentId: 'pay_2', amountPence: 150 },
        ],
      },
    });
  });
});

// medusa#9261, vendure#4013
describe('refund arithmetic', () => {
  const someLines = fc.array(fc.record({ netPence: fc.nat(5000), quantity: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 1,
    maxLength: 6,
  });

  test('giving a whole order back piece by piece, in any order, gives back exactly what was paid', () => {
    fc.assert(
      fc.property(someLines, fc.infiniteStream(fc.nat(11)), (drawn, luck) => {
        const lines = drawn.map(({ netPence, quantity }, n) => aLine(netPence, quantity, n));
        const total = lines.reduce((sum, { netPence }) => sum + netPence, 0);
        fc.pre(total > 0);
        const refunds: Pick<Refund, 'paymentId' | 'state' | 'amountPence'>[] = [];
        const refundedLines: RefundedLine[] = [];
        const units = lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id));
        while (units.length > 0) {
          const [lineId] = units.splice((luck.next().value ?? 0) % units.length, 1);
          if (!lineId) break;
          const facts = { ...paid(total, lines), refunds, refundedLines };
          const plan = planRefund(facts, { kind: 'lines', lines: [{ lineId, quantity: 1 }] });
          // A loaf given away gives nothing back; what is left then is for the others.
          if (!plan.ok) refundedLines.push({ lineId, quantity: 1, amountPence: pence(0) });
          else {
            refundedLines.push(...plan.value.lines);
            for (const part of plan.value.parts) refunds.push({ ...part, state: 'succeeded' });
          }
        }
        expect(refunds.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(total);
      }),
    );
  });

  const someChoice: fc.Arbitrary<RefundChoice> = fc.oneof(
    fc.constant({ kind: 'whole' } as const),
    fc.integer({ min: -100, max: 9000 }).map((amount) => ({ kind: 'amount', amountPence: pence(amount) }) as const),
    fc
      .array(
        fc.record({
          lineId: fc.constantFrom('lin_0' as const, 'lin_1' as const),
          quantity: fc.integer({ min: -2, max: 9 }),
        }),
      )
      .map((lines) => ({ kind: 'lines', lines }) as const),
  );

  test('no refund, however it is chosen, gives back more than was captured and not yet refunded, nor a penny of nothing', () => {
    const several = fc.array(fc.nat(3000), { maxLength: 3 });
    fc.assert(
      fc.property(several, fc.array(someChoice, { maxLength: 8 }), someLines, (amounts, choices, drawn) => {
        const lines = drawn.map(({ netPence, quantity }, n) => aLine(netPence, quantity, n));
        const payments = amounts.map((amount, n) => aPayment(amount, n));
        const captured = amounts.reduce((sum, amount) => sum + amount, 0);
        const refunds: Pick<Refund, 'paymentId' | 'state' | 'amountPence'>[] = [];
        const refundedLines: RefundedLine[] = [];
        for (const choice of choices) {
          const left = leftToRefund({ payments, refunds });
          const plan = planRefund({ lines, payments, refunds, refundedLines }, choice);
          if (!plan.ok) continue;
          const { amountPence, parts } = plan.value;
          expect(amountPence).toBeGreaterThan(0);
          expect(amountPence).toBeLessThanOrEqual(left);
          expect(parts.reduce((sum, part) => sum + part.amountPence, 0)).toBe(amountPence);
          refundedLines.push(...plan.value.lines);
          for (const part of parts) refunds.push({ ...part, state: 'asked' });
        }
        expect(leftToRefund({ payments, refunds })).toBeGreaterThanOrEqual(0);
        expect(refunds.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBeLessThanOrEqual(captured);
      }),
    );
  });
});
