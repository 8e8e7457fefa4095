import { clockTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { KeptList, OrderAtDevice } from '../../domain/check-in-view';
import { salesInWords } from '../../domain/check-in-words';

type PrintedProps = { readonly list: KeptList; readonly orders: ReadonlyArray<OrderAtDevice> };

/** The whole list on paper, for a table without a device; printed from what is kept here. */
export function PrintedList({ list, orders }: PrintedProps) {
  return (
    <table className="print-only w-full">
      <caption className="mb-3 text-left">
        <strong className="block text-lg">{salesInWords(list)}</strong>
        Everybody who collects, by surname; as of {clockTime(list.madeAt)}
      </caption>
      <thead>
        <tr>
          {['Done', 'Name', 'Reference', 'To hand over', 'To pay'].map((head) => (
            <th key={head} scope="col" className="pr-3 text-left">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map(({ reference, surname, lines, unpaid, allergyNote, isHandedOver }) => (
          <tr key={reference} className="break-inside-avoid border-t border-rule align-top">
            <td className="pr-3">{isHandedOver ? 'yes' : '☐'}</td>
            <th scope="row" className="pr-3 text-left">
              {surname ?? 'Erased'}
            </th>
            <td className="pr-3 whitespace-nowrap tabular-nums">{reference}</td>
            <td className="pr-3">
              {lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ')}
              {allergyNote && <strong className="block">Allergy note: {allergyNote}</strong>}
            </td>
            <td className="tabular-nums">{unpaid > 0 && !isHandedOver ? formatPence(unpaid) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
