import { type Method, methods } from '@/features/bake-sales/domain/offer-sheet';
import { methodWords } from '@/features/bake-sales/domain/words';
import type { OrderState } from '@/features/orders/domain/moves';
import { stateInWords } from '@/features/orders/domain/words';
import { dayAt, type Day, type Instant, wallTimeAt } from '@/kernel/time';
import { paymentWords } from './order-words';

/** One order as a spreadsheet has it. */
type ExportedOrder = {
  readonly reference: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly state: OrderState;
  readonly method: string;
  readonly paymentWay: string;
  readonly lines: string;
  readonly note: string | null;
  readonly allergyNote: string | null;
  readonly bakeDay: Day;
  readonly saleSlug: string;
  readonly slotStartsAt: Instant;
  readonly placedAt: Instant;
  readonly totalPence: number;
};

const penceInPound = 100;
const methodOf = (word: string): Method => methods.find((method) => method === word) ?? 'collection';

/** The columns of the file: days and times that sort, amounts in pounds that add up. */
export const orderColumns = [
  { header: 'Reference', value: ({ reference }: ExportedOrder) => reference },
  { header: 'Placed', value: ({ placedAt }: ExportedOrder) => `${dayAt(placedAt)} ${wallTimeAt(placedAt)}` },
  { header: 'Bake day', value: ({ bakeDay }: ExportedOrder) => bakeDay },
  { header: 'Sale', value: ({ saleSlug }: ExportedOrder) => saleSlug },
  { header: 'Slot', value: ({ slotStartsAt }: ExportedOrder) => wallTimeAt(slotStartsAt) },
  { header: 'Name', value: ({ name }: ExportedOrder) => name },
  { header: 'E-mail', value: ({ email }: ExportedOrder) => email },
  { header: 'Phone', value: ({ phone }: ExportedOrder) => phone },
  { header: 'Order', value: ({ lines }: ExportedOrder) => lines },
  {
    header: 'State',
    value: ({ state, method }: ExportedOrder) => stateInWords({ state, method: methodOf(method) }),
  },
  { header: 'Method', value: ({ method }: ExportedOrder) => methodWords[methodOf(method)] },
  {
    header: 'Payment',
    value: ({ paymentWay }: ExportedOrder) => paymentWords[paymentWay === 'card' ? 'card' : 'on_collection'],
  },
  { header: 'Total in pounds', value: ({ totalPence }: ExportedOrder) => (totalPence / penceInPound).toFixed(2) },
  { header: 'Note', value: ({ note }: ExportedOrder) => note },
  { header: 'Allergy note', value: ({ allergyNote }: ExportedOrder) => allergyNote },
] as const;
