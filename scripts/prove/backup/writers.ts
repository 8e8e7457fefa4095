import { type Chance, chanceFrom } from '../chance';
import type { Companion } from './companion';

/*
 * A shop that goes on trading while it is backed up: orders come, change, are paid and given back, letters go out, settings
 * and shelves change. Each change is one batch, as the shop's own are, and the first statement of each lets it happen only
 * before the closing batch: so that there is one moment at which the source stood still. What the companion would go on with
 * by itself (a letter, an event of Stripe's) is dated ahead, or the source would no longer be what it was then.
 */

const writersAtOnce = 8;
const hourMs = 3_600_000;

// The column may not be NULL: once the backup is closed, the whole batch is refused.
const beforeTheClose = `UPDATE catalogue_revision SET revision =
  CASE WHEN EXISTS (SELECT 1 FROM backups WHERE state <> 'paging') THEN NULL ELSE revision + 1 END`;

export type Writers = {
  /** Waits until all of them are well under way. */
  readonly underWay: Promise<void>;
  /** Waits until the close has stopped them all; answers how many changes were made. */
  readonly finished: Promise<number>;
  /** Stops them, whatever the backup does. */
  readonly stop: () => void;
};

/** Sets writers to work. */
export function startWriters(companion: Companion, seed: number): Writers {
  let stopped = false;
  const { promise: underWay, resolve: begin } = Promise.withResolvers<undefined>();
  let all = 0;
  const writer = async (place: number): Promise<number> => {
    const chance = chanceFrom(seed + place);
    let written = 0;
    while (!stopped) {
      try {
        await companion.batch([beforeTheClose, ...change(chance, `${place}x${written}`)]);
      } catch (error) {
        if (String(error).includes('catalogue_revision.revision')) break;
        throw error;
      }
      written += 1;
      all += 1;
      if (all === writersAtOnce * 3) begin(undefined);
    }
    return written;
  };
  const writing = Array.from({ length: writersAtOnce }, (_, place) => writer(place));
  return {
    underWay,
    finished: Promise.all(writing).then((counts) => counts.reduce((sum, count) => sum + count, 0)),
    stop: () => {
      stopped = true;
    },
  };
}

function change(chance: Chance, tag: string): string[] {
  const now = Date.now();
  const any = chance.below(1_000_000);
  // Any order, wherever the backup stands: by its place in the table, not by its age.
  const some = `(SELECT id FROM orders WHERE rowid > ${any} % (SELECT max(rowid) FROM orders) LIMIT 1)`;
  const kinds: ReadonlyArray<() => string[]> = [
    () => movedOn({ some, now, tag }),
    () => givenBack({ some, now, tag }),
    () => placed({ some, now, tag }),
    () => [`UPDATE letters SET state = 'bounced', changed_at = ${now} WHERE subject = ${some}`],
    () => stripeCalls({ now, tag, any }),
    () => shelves({ now, tag, any }),
  ];
  return chance.pick(kinds)();
}

type Some = { readonly now: number; readonly tag: string; readonly any: number };
type On = { readonly some: string; readonly now: number; readonly tag: string };

// The last event and the row, every line, and the letter: all of it or nothing of it.
function movedOn({ some, now, tag }: On): string[] {
  return [
    `INSERT INTO order_events (order_id, seq, kind, at, actor, to_state, reason)
     SELECT id, version + 1, 'moved', ${now}, 'writer', 'ready', '${tag}' FROM orders WHERE id = ${some}`,
    `UPDATE order_lines SET storage = '${tag}' WHERE order_id = ${some}`,
    `UPDATE orders SET version = version + 1, state = 'ready', note = '${tag}', changed_at = ${now} WHERE id = ${some}`,
    `INSERT OR IGNORE INTO letters (id, cause, kind, subject, facts, state, due_at, created_at, changed_at)
     SELECT 'let_' || '01m' || lower(hex(randomblob(11))), 'ready:${tag}', 'order_ready', id, '{}', 'waiting', ${now + hourMs}, ${now}, ${now} FROM orders WHERE id = ${some}`,
  ];
}

function givenBack({ some, now, tag }: On): string[] {
  return [
    `INSERT INTO refunds (id, order_id, payment_id, state, amount_pence, reason, cause, created_at, changed_at)
     SELECT 'ref_' || '01m' || lower(hex(randomblob(11))), order_id, id, 'pending', 1, 'Late', 'refund:${tag}', ${now}, ${now} FROM payments WHERE order_id = ${some} LIMIT 1`,
    `INSERT INTO ledger (id, order_id, kind, amount_pence, at, cause)
     SELECT 'led_' || '01m' || lower(hex(randomblob(11))), order_id, 'refund', -1, ${now}, 'refund:${tag}' FROM payments WHERE order_id = ${some} LIMIT 1`,
    `UPDATE payments SET state = 'partly_refunded', changed_at = ${now} WHERE order_id = ${some}`,
    `UPDATE orders SET changed_at = ${now} WHERE id = ${some}`,
  ];
}

function placed({ some, now, tag }: On): string[] {
  // Somewhere among the newest: some before the place the backup has come to, some behind it.
  const id = `'ord_' || '01m' || lower(hex(randomblob(11)))`;
  const columns = `sale_id, slot_id, source, state, method, payment_way, lines_pence, total_pence, vat_mode, version`;
  return [
    `INSERT INTO orders (id, reference, placement_key, placed_at, changed_at, ${columns})
     SELECT ${id}, 'W${tag}', 'key-w${tag}', ${now}, ${now}, sale_id, slot_id, source, 'confirmed', method, 'on_collection', 300, 300, vat_mode, 1 FROM orders WHERE id = ${some}`,
    `INSERT INTO order_lines SELECT 'lin_' || '01m' || lower(hex(randomblob(11))), (SELECT id FROM orders WHERE reference = 'W${tag}'), 0, offer_id, variant_id, pool_id, pool_units, name, unit, 1, 300, 0, 300, vat_rate, vat_basis_points, ingredients, contains, may_contain, net_quantity, storage, shelf_life_days FROM order_lines WHERE order_id = ${some} LIMIT 1`,
    `INSERT INTO order_events (order_id, seq, kind, at, actor, to_state) SELECT id, 1, 'placed', ${now}, 'writer', 'confirmed' FROM orders WHERE reference = 'W${tag}'`,
  ];
}

function stripeCalls({ now, tag, any }: Some): string[] {
  return [
    `UPDATE stripe_events SET state = 'done', done_at = ${now} WHERE state = 'received'`,
    `INSERT INTO stripe_events (id, type, state, payload, received_at) VALUES ('evt_' || lower(hex(randomblob(8))), 'charge.refunded', 'received', '{"tag":"${tag}"}', ${now + hourMs})`,
    `INSERT INTO resend_events (id, type, resend_id, received_at) VALUES ('msg_' || lower(hex(randomblob(8))), 'email.bounced', 're_0_0', ${now})`,
    `UPDATE people SET phone = '${tag}', changed_at = ${now} WHERE rowid = 1 + ${any} % (SELECT max(rowid) FROM people)`,
  ];
}

// Short tables: their rows may also go.
function shelves({ now, tag, any }: Some): string[] {
  return [
    `DELETE FROM favourites`,
    `INSERT INTO favourites (product_id, position, note) SELECT id, 1, '${tag}' FROM products LIMIT 1`,
    `UPDATE offers SET claimed = claimed + 1 WHERE rowid = 1 + ${any} % (SELECT max(rowid) FROM offers)`,
    `INSERT INTO settings (key, value, changed_at) VALUES ('writer', '"${tag}"', ${now}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ];
}

/**
 * Writes one change between every two pages, whatever else happens: it comes with the note of each object, to an order that
 * an earlier page holds. With `forgets` it does not raise the instant of the order's last write.
 */
export function betweenPages({ forgets }: { readonly forgets: boolean }): string {
  const order = 'rowid = NEW.objects';
  const raise = forgets ? '' : ', changed_at = max(changed_at, NEW.lease_ends_at)';
  return `CREATE TRIGGER between_pages AFTER UPDATE OF objects ON backups WHEN NEW.state = 'paging' AND NEW.place > 1 BEGIN
    UPDATE orders SET note = 'between ' || NEW.objects${raise} WHERE ${order};
    UPDATE order_lines SET storage = 'between ' || NEW.objects WHERE order_id = (SELECT id FROM orders WHERE ${order});
  END`;
}
