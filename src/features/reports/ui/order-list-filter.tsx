import { textLimits } from '@/config/frontend';
import { ordersHref } from '@/features/access/domain/menu';
import { methodWords } from '@/features/bake-sales/domain/words';
import { stateWords } from '@/features/orders/domain/words';
import { timeSpan } from '@/kernel/clock-text';
import { listHref } from '@/kernel/list-address';
import { DataFilter } from '@/ui/data-filter';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { askedFor, isNarrowed, type OrderList, orderSorts, paymentFilters } from '../domain/order-list';
import { paymentWords, saleInWords, sortWords } from '../domain/order-words';

type FilterProps = { readonly list: OrderList };

const anyOf = (words: string, entries: ReadonlyArray<readonly [value: string, label: string]>) => [
  { value: '', label: words },
  ...entries.map(([value, label]) => ({ value, label })),
];
const states = anyOf('Every state', Object.entries(stateWords));
const methodChoices = anyOf('Either way', Object.entries(methodWords));

/** Looks for orders and narrows the list of them; what only one sale can answer is asked once one is chosen. */
export function OrderListFilter({ list }: FilterProps) {
  const { wish, sales } = list;
  const isAsked = listHref(ordersHref, askedFor(wish)) !== ordersHref;
  return (
    <DataFilter more={<More list={list} />} isMoreInUse={isNarrowed(wish)} clearHref={isAsked ? ordersHref : null}>
      <TextInput
        label="Reference, name, e-mail or phone"
        name="q"
        type="search"
        autoComplete="off"
        maxLength={textLimits.email}
        defaultValue={wish.q}
      />
      <TextInput
        label="Bake"
        name="bake"
        type="search"
        autoComplete="off"
        placeholder="Part of its name"
        maxLength={textLimits.search}
        defaultValue={wish.bake}
      />
      <Select
        label="Sale"
        name="sale"
        options={anyOf(
          'Every sale',
          sales.map((sale) => [sale.slug, saleInWords(sale)]),
        )}
        defaultValue={wish.sale ?? ''}
      />
    </DataFilter>
  );
}

function More({ list: { wish, slots } }: FilterProps) {
  const isOfSale = wish.sale !== null;
  const sorts = orderSorts.filter((sort) => isOfSale || (sort !== 'name' && sort !== 'total'));
  const payments = paymentFilters.filter((payment) => isOfSale || payment !== 'owed');
  return (
    <>
      <Select label="State" name="state" options={states} defaultValue={wish.state ?? ''} />
      {slots.length > 0 && (
        <Select
          label="Slot"
          name="slot"
          options={anyOf(
            'Every slot',
            slots.map(({ id, method, startsAt, endsAt }) => [
              id,
              `${timeSpan(startsAt, endsAt)}${method === 'delivery' ? ', delivery' : ''}`,
            ]),
          )}
          defaultValue={wish.slot ?? ''}
        />
      )}
      <Select
        label="Payment"
        name="payment"
        options={anyOf(
          'Any payment',
          payments.map((payment) => [payment, paymentWords[payment]]),
        )}
        defaultValue={wish.payment ?? ''}
      />
      <Select label="Method" name="method" options={methodChoices} defaultValue={wish.method ?? ''} />
      <Select
        label="Order"
        name="sort"
        options={sorts.map((sort) => ({ value: sort, label: sortWords[sort] }))}
        defaultValue={wish.sort}
      />
    </>
  );
}
