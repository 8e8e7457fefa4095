import { wallTimeAt } from '@/kernel/time';
import { type Method, methods } from './offer-sheet';
import { newRows, type SaleWindows, type SlotRow } from './plan-slots';
import { methodWords } from './words';

/** A window as the form that sets it begins. */
export type ShownWindow = {
  readonly id: `slt_${string}`;
  /** "Collection, 10:00 to 10:30". */
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly orders: string;
  readonly items: string;
  readonly claimed: number;
};

/** How and when a sale is handed over, as a form begins: in words and figures, for a browser that knows no time zone. */
export type ShownWindows = {
  readonly ways: ReadonlyArray<{ readonly method: Method; readonly isOn: boolean }>;
  readonly slots: ReadonlyArray<ShownWindow>;
  /** What the rows for windows to come are called. */
  readonly newRows: ReadonlyArray<string>;
};

/** Shows the windows of a sale as somebody would type them. */
export function shownWindows({ methods: on, slots }: SaleWindows): ShownWindows {
  return {
    ways: methods.map((method) => ({ method, isOn: on.includes(method) })),
    slots: slots.map(shownWindow),
    newRows,
  };
}

function shownWindow({ id, method, startsAt, endsAt, capacity, itemCapacity, claimed }: SlotRow): ShownWindow {
  const [from, until] = [wallTimeAt(startsAt), wallTimeAt(endsAt)];
  return {
    ...{ id, title: `${methodWords[method]}, ${from} to ${until}`, from, until, claimed },
    ...{ orders: String(capacity), items: itemCapacity === null ? '' : String(itemCapacity) },
  };
}
