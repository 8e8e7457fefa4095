import type { Resource } from '@/features/bake-sales/domain/sale-change';
import { isId } from '@/kernel/ids';

/** Names one of a sale's limits in a form: `day`, `offer:off_…`. */
export function resourceValue(of: Resource): string {
  return of.kind === 'day' ? of.kind : `${of.kind}:${of.id}`;
}

/** Reads that name, or null where it is none. */
export function readResource(value: string): Resource | null {
  if (value === 'day') return { kind: 'day' };
  const [kind, id = ''] = value.split(':');
  if (kind === 'offer' && isId('off', id)) return { kind, id };
  if (kind === 'pool' && isId('poo', id)) return { kind, id };
  if ((kind === 'slot_orders' || kind === 'slot_items') && isId('slt', id)) return { kind, id };
  return null;
}
