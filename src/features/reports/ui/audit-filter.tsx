import { textLimits } from '@/config/frontend';
import { auditWords } from '@/features/shop/domain/audit';
import type { PersonId } from '@/kernel/ids';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import type { AuditWish } from '../domain/audit-trail';

const kinds = [
  { value: '', label: 'Everything' },
  ...Object.entries(auditWords)
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB')),
];

type FilterProps = {
  readonly wish: AuditWish;
  readonly staff: ReadonlyArray<{ readonly id: PersonId; readonly name: string }>;
};

/** Searches the audit trail; a plain form whose answers stand in the address. */
export function AuditFilter({ wish, staff }: FilterProps) {
  const people = [
    { value: '', label: 'Anybody' },
    { value: 'nobody', label: 'The shop itself' },
    ...staff.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form
      method="get"
      role="search"
      className="mb-5 grid grid-cols-2 items-end gap-3 xl:grid-cols-[1fr_1fr_1.5fr_auto_auto] print:hidden"
    >
      <Select label="Who" name="by" options={people} defaultValue={wish.by ?? ''} />
      <Select label="What" name="action" options={kinds} defaultValue={wish.action ?? ''} />
      <TextInput
        label="About"
        name="thing"
        type="search"
        placeholder="Order, voucher, e-mail"
        autoComplete="off"
        maxLength={textLimits.email}
        defaultValue={wish.thing}
      />
      <TextInput label="Day" name="day" type="date" defaultValue={wish.day ?? ''} />
      <Button type="submit" className="col-span-2 xl:col-span-1">
        Show
      </Button>
    </form>
  );
}
