import type { Row, ShopDatabase } from '../../../e2e/support/shop-database';
import type { ListedOrder } from './orders';

/* What the books say, held against what was pressed. Plain data, so that it can be tested by itself. */

export type Pressed = {
  readonly person: string;
  readonly order: ListedOrder;
  readonly what: 'handed_over' | 'taken_back';
  readonly cash: number;
};

export type Books = {
  /** person, order_id, kind, cash, outcome: the facts that arrived. */
  readonly handOvers: ReadonlyArray<Row>;
  /** order_id, pence: what the ledger has in cash. */
  readonly cash: ReadonlyMap<string, number>;
  /** order_id, moves: how often an order was handed over, less how often that was undone. */
  readonly moves: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, string>;
};

/** Reads what became of some orders. */
export async function readBooks(database: ShopDatabase, orders: ReadonlyArray<ListedOrder>): Promise<Books> {
  const ids = JSON.stringify(orders.map(({ id }) => id));
  const among = 'IN (SELECT value FROM json_each(?))';
  const [handOvers = [], cash = [], moves = [], states = []] = await database.read(
    [`SELECT person_id, order_id, kind, cash_pence, outcome FROM hand_overs WHERE order_id ${among}`, ids],
    [`SELECT order_id, SUM(amount_pence) AS sum FROM ledger WHERE kind = 'cash' AND order_id ${among} GROUP BY 1`, ids],
    [
      `SELECT order_id, SUM(CASE kind WHEN 'handed_over' THEN 1 WHEN 'undone' THEN -1 ELSE 0 END) AS sum
       FROM order_events WHERE order_id ${among} GROUP BY 1`,
      ids,
    ],
    [`SELECT id AS order_id, state AS sum FROM orders WHERE id ${among}`, ids],
  );
  const numbers = (rows: ReadonlyArray<Row>) =>
    new Map(rows.map((row) => [String(row['order_id']), Number(row['sum'])]));
  return {
    handOvers,
    cash: numbers(cash),
    moves: numbers(moves),
    states: new Map(states.map((row) => [String(row['order_id']), String(row['sum'])])),
  };
}

export type Finding = {
  readonly lost: string[];
  readonly doubled: string[];
  readonly unshown: string[];
  readonly conflicts: number;
};

/** What was lost, what counts twice, and which conflicts nobody was shown; a line each. */
export function judgeBooks(
  pressed: ReadonlyArray<Pressed>,
  books: Books,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
): Finding {
  const orders = new Map(pressed.map(({ order }) => [order.id, order]));
  const finding: Finding = {
    ...{ lost: [], doubled: [], unshown: [] },
    conflicts: books.handOvers.filter((row) => row['outcome'] !== 'done').length,
  };
  for (const [id, order] of orders) {
    judgeFacts(
      order,
      pressed.filter((one) => one.order.id === id),
      { books, finding },
    );
    judgeEnd(
      order,
      pressed.filter((one) => one.order.id === id),
      { books, finding },
    );
  }
  for (const row of books.handOvers.filter(({ outcome }) => outcome !== 'done')) {
    const reference = orders.get(String(row['order_id']))?.reference ?? '?';
    if (!shown.get(String(row['person_id']))?.has(reference))
      finding.unshown.push(`${reference}: a conflict was not shown`);
  }
  return finding;
}

type Judging = { readonly books: Books; readonly finding: Finding };

/** Every press arrived, and arrived once. */
function judgeFacts(
  { id, reference }: ListedOrder,
  pressed: ReadonlyArray<Pressed>,
  { books, finding }: Judging,
): void {
  const nameOf = (person: string, what: string, cash: number) => `${person} ${what} ${cash}`;
  const arrived = books.handOvers
    .filter((row) => row['order_id'] === id)
    .map((row) => nameOf(String(row['person_id']), String(row['kind']), Number(row['cash_pence'])));
  for (const { person, what, cash } of pressed) {
    const at = arrived.indexOf(nameOf(person, what, cash));
    if (at < 0) finding.lost.push(`${reference}: ${what} never arrived`);
    else arrived.splice(at, 1);
  }
  for (const more of arrived) finding.doubled.push(`${reference}: ${more} was pressed by nobody`);
}

/** The order stands handed over once where anybody has it handed over, and all the cash that was kept is in the books. */
function judgeEnd({ id, reference }: ListedOrder, pressed: ReadonlyArray<Pressed>, { books, finding }: Judging): void {
  const standing = new Map<string, number>();
  for (const { person, what, cash } of pressed) {
    if (what === 'handed_over') standing.set(person, cash);
    else standing.delete(person);
  }
  const moves = books.moves.get(id) ?? 0;
  const cash = books.cash.get(id) ?? 0;
  const isOut = standing.size > 0;
  if (isOut && (moves < 1 || books.states.get(id) !== 'collected'))
    finding.lost.push(`${reference}: is not handed over`);
  if (moves > Number(isOut)) finding.doubled.push(`${reference}: handed over ${moves} times`);
  const kept = [...standing.values()].reduce((sum, one) => sum + one, 0);
  if (cash < kept) finding.lost.push(`${reference}: ${kept - cash} p of cash is missing`);
  if (cash > kept) finding.doubled.push(`${reference}: ${cash - kept} p of cash is too much`);
}
