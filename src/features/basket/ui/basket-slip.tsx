import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import type { BasketSlip } from '../domain/slip';
import { BasketLines, type ChangeLine } from './basket-lines';

type SlipProps = {
  readonly slip: BasketSlip;
  readonly change: ChangeLine;
  /** Tells the fields of the page from those of the sheet beside it. */
  readonly idPrefix: string;
};

/** A basket written out: what stands in its way, its lines, its time and its total. */
export function Slip({ slip, change, idPrefix }: SlipProps) {
  const warnings = [
    ...(slip.blocked ? [slip.blocked] : []),
    ...slip.gone,
    ...(slip.slotProblem ? [slip.slotProblem] : []),
  ];
  return (
    <>
      {warnings.map((sentence) => (
        <Notice key={sentence} tone="warning" className="mb-3">
          <p>{sentence}</p>
        </Notice>
      ))}
      {slip.lines.length > 0 && <BasketLines lines={slip.lines} change={change} idPrefix={idPrefix} />}
      {slip.slot && <p className="border-b border-rule py-3 text-sm">You chose {slip.slot}.</p>}
      <p className="flex justify-between pt-4 pb-2 text-lg font-semibold">
        Total <Price amount={slip.totalPence} />
      </p>
      {slip.voucher !== null && <p className="pb-2 text-sm">{slip.voucher}</p>}
      {slip.delivery.length > 0 && <p className="pb-2 text-sm">Delivery, if you like: {slip.delivery.join('; ')}.</p>}
      <p className="text-sm text-bran">A basket keeps nothing back: the bakes are yours once you have ordered.</p>
    </>
  );
}
