import { textLimits } from '@/config/frontend';
import { Checkbox } from '@/ui/checkbox';
import { Select } from '@/ui/select';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';

/** What a form shows after it was refused, and what its fields begin with. */
export type PlanForm = {
  readonly values: Readonly<Record<string, string>>;
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly start: Readonly<Record<string, string>>;
};

/** A place to choose. */
export type PlaceOption = { readonly id: string; readonly name: string };

/** Ties a field to what was typed, or else to what the form begins with. */
export function fieldOf({ values, fieldErrors, start }: PlanForm) {
  return (name: string) => ({ name, defaultValue: values[name] ?? start[name], error: fieldErrors[name] });
}

/** Says whether a box is ticked: as it was sent, or as the form begins. */
export function isTicked({ values, start }: PlanForm, name: string): boolean {
  return (Object.keys(values).length > 0 ? values : start)[name] === 'yes';
}

/** The facts of a sale: when, where, until when to order. */
export function PlanFields({ form, places }: { readonly form: PlanForm; readonly places: ReadonlyArray<PlaceOption> }) {
  const field = fieldOf(form);
  return (
    <>
      <NameDayPlace form={form} places={places} />
      <fieldset className="grid items-end gap-3 sm:grid-cols-2">
        <legend className="mb-1.5 font-semibold">Orders open</legend>
        <TextInput {...field('opensDaysBefore')} label="Days before" inputMode="numeric" required />
        <TextInput {...field('opensAt')} label="At" type="time" required />
      </fieldset>
      <fieldset className="grid items-end gap-3 sm:grid-cols-2">
        <legend className="mb-1.5 font-semibold">Orders close: the cut-off</legend>
        <TextInput {...field('closesDaysBefore')} label="Days before" inputMode="numeric" required />
        <TextInput {...field('closesAt')} label="At" type="time" required />
      </fieldset>
      <TextInput
        {...field('orderCapacity')}
        label="Orders of the day, at most"
        hint="Empty: only what is on offer and the times decide."
        inputMode="numeric"
        isOptional
      />
      <Checkbox
        name="payOnCollection"
        value="yes"
        label="Shoppers may pay when they collect"
        defaultChecked={isTicked(form, 'payOnCollection')}
      />
      <NoteField form={form} />
    </>
  );
}

/** What shoppers read with the sale. */
export function NoteField({ form }: { readonly form: PlanForm }) {
  return (
    <TextArea
      {...fieldOf(form)('note')}
      label="Good to know"
      hint="Shoppers read it with the sale."
      rows={2}
      maxLength={textLimits.note}
      isOptional
    />
  );
}

/** What a sale is called, when and where it is. */
export function NameDayPlace({
  form,
  places,
}: {
  readonly form: PlanForm;
  readonly places: ReadonlyArray<PlaceOption>;
}) {
  const field = fieldOf(form);
  return (
    <>
      <TitleField form={form} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextInput {...field('bakeDay')} label="Bake day" type="date" required />
        <Select
          {...field('locationId')}
          label="Place"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </>
  );
}

/** What a sale is called. */
export function TitleField({ form }: { readonly form: PlanForm }) {
  return <TextInput {...fieldOf(form)('title')} label="Name" maxLength={textLimits.name} required />;
}
