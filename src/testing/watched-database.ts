import { stages } from '@/features/backups/domain/plan';

const long = stages.flatMap((stage) => (stage.kind === 'paged' && stage.parts.length > 0 ? [stage] : []));

const writes = (sql: string, tables: ReadonlyArray<string>) =>
  tables.some((table) => new RegExp(`^\\s*(INSERT( OR \\w+)? INTO|UPDATE|DELETE FROM) "?${table}"?\\b`, 'i').test(sql));

/**
 * The test's database, which lets nobody write to what hangs on an order without writing to the order's own row in the same
 * batch: a backup finds the orders that changed while it was made by the instant of their last write (`touchStatement`).
 */
export function watched(d1: D1Database): D1Database {
  const texts = new WeakMap<D1PreparedStatement, string>();
  const noted = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    texts.set(statement, sql);
    const bind = statement.bind.bind(statement);
    return Object.assign(statement, { bind: (...values: unknown[]) => noted(bind(...values), sql) });
  };
  const batch: D1Database['batch'] = (statements) => {
    const all = statements.map((statement) => texts.get(statement) ?? '');
    for (const { table, parts } of long) {
      const silent = all.find((sql) => writes(sql, parts));
      if (silent !== undefined && !all.some((sql) => writes(sql, [table])))
        throw new Error(`Nothing in this batch raises the last write of its row in ${table}: ${silent}`);
    }
    return d1.batch(statements);
  };
  return new Proxy(d1, {
    get(target, property: keyof D1Database) {
      if (property === 'prepare') return (sql: string) => noted(target.prepare(sql), sql);
      return property === 'batch' ? batch : target[property].bind(target);
    },
  });
}
