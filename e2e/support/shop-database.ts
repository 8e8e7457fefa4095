import * as z from 'zod/mini';

/*
 * The database of a running shop: to set a scene nobody could click together, and to count what is there. Asked through
 * the explorer that wrangler serves beside a local Worker: a second process on the same file would lock the shop out.
 */

const explorer = '/cdn-cgi/explorer/api/d1/database';

type Value = string | number;
export type Row = Readonly<Record<string, unknown>>;
/** A statement and what is bound to its question marks. */
export type Statement = readonly [sql: string, ...values: ReadonlyArray<Value>];

const listSchema = z.object({ result: z.array(z.object({ uuid: z.string(), name: z.string() })) });
const answerSchema = z.object({
  result: z.array(
    z.object({ results: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }) }),
  ),
});

/** The database of the shop at an address. */
export async function openShopDatabase(shopUrl: string) {
  const listed = listSchema.parse(await (await fetch(`${shopUrl}${explorer}`)).json());
  // The companion has a scratch database beside it.
  const own = listed.result.find(({ name }) => name === 'DB');
  const door = `${shopUrl}${explorer}/${own?.uuid ?? ''}/raw`;

  async function run(statements: ReadonlyArray<Statement>): Promise<Row[][]> {
    // The explorer binds words only; SQLite makes numbers of them where a column holds numbers.
    const batch = statements.map(([sql, ...values]) => ({ sql, params: values.map(String) }));
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(door, { method: 'POST', headers, body: JSON.stringify({ batch }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The database answered ${answer.status}: ${text}`);
    const { result } = answerSchema.parse(JSON.parse(text));
    return result.map(({ results: { columns, rows } }) =>
      rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]]))),
    );
  }

  const all = async (...statement: Statement): Promise<Row[]> => (await run([statement]))[0] ?? [];
  return {
    /** Every row of a question. */
    all,
    /** Every row of several questions, asked at the same moment. */
    read: (...statements: ReadonlyArray<Statement>): Promise<Row[][]> => run(statements),
    /** Asks and changes at the same moment; pages that were kept stay as they are. */
    exchange: (...statements: ReadonlyArray<Statement>): Promise<Row[][]> => run(statements),
    /** The first column of the first row, as a number. */
    count: async (...statement: Statement): Promise<number> => {
      const [row] = await all(...statement);
      return Number(Object.values(row ?? {})[0] ?? 0);
    },
    /** Changes several things at once, or none; pages that were kept are read afresh. */
    change: async (...statements: ReadonlyArray<Statement>): Promise<void> => {
      await run([...statements, ['UPDATE catalogue_revision SET revision = revision + 1']]);
    },
  };
}

export type ShopDatabase = Awaited<ReturnType<typeof openShopDatabase>>;
