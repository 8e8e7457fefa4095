'use client';

import { Select } from '@/ui/select';
import type { KnownDoors } from './use-checkout-form';

/**
 * Fills in another of somebody's own doors than the first, where they have several. Without scripts the first one stands
 * in the fields, and can be written over.
 */
export function OwnDoors({ doors: { all, pick } }: { readonly doors: KnownDoors }) {
  if (all.length < 2) return null;
  return (
    <div className="needs-script">
      <Select
        name="ownDoor"
        label="One of your addresses"
        options={all.map(({ id, label }) => ({ value: id, label }))}
        defaultValue={all[0]?.id}
        onChange={(event) => pick(event.target.value)}
      />
    </div>
  );
}
