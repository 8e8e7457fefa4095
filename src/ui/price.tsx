import { formatPence } from '@/kernel/money';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

type PriceProps = {
  /** In pence. */
  amount: number;
  /** What it was before, in pence, where it changed. */
  before?: number | undefined;
  /** What the price is for: "loaf", "each". */
  unit?: string | undefined;
  className?: string | undefined;
};

/** An amount of money in figures that line up. */
export function Price({ amount, before, unit, className }: PriceProps) {
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', className)}>
      {before !== undefined && before !== amount && (
        <>
          <VisuallyHidden>Was </VisuallyHidden>
          <s className="mr-1.5 font-normal text-bran">{formatPence(before)}</s>
          <VisuallyHidden>now </VisuallyHidden>
        </>
      )}
      {formatPence(amount)}
      {unit && <span className="font-normal text-bran"> {unit === 'each' ? 'each' : `a ${unit}`}</span>}
    </span>
  );
}
