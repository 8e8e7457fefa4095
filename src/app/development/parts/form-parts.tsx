import { Checkbox } from '@/ui/checkbox';
import { EmailInput } from '@/ui/email-input';
import { FormSummary } from '@/ui/form-summary';
import { Price } from '@/ui/price';
import { QuantityStepper } from '@/ui/quantity-stepper';
import { RadioCards } from '@/ui/radio-cards';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';

const slots = [
  { value: '10', label: '10 am to 10:30 am', aside: '4 places left' },
  { value: '11', label: '11 am to 11:30 am', hint: 'The quietest half hour', aside: '12 places left' },
  { value: '12', label: '12 noon to 12:30 pm', aside: 'Full', isDisabled: true },
];
const ways = [
  { value: 'card', label: 'By card, now', hint: 'On the page of Stripe', aside: <Price amount={1450} /> },
  { value: 'collection', label: 'On collection', hint: 'Cash or card at the table' },
];
const errors = [
  { fieldId: 'email', message: 'Give an e-mail address with an @, like ada@example.org' },
  { fieldId: 'way-bad', message: 'Choose how to pay' },
];

/** Fields, with and without errors. */
export function FormParts() {
  return (
    <Section id="forms" title="Forms">
      <form className="measure space-y-6" noValidate>
        <FormSummary errors={errors} />
        <TypedParts />
        <ChosenParts />
        <Checkbox label="Write to me when the next sale opens" name="news" hint="Once a week at most." />
        <Checkbox label="I have read this" name="read" defaultChecked error="Say yes to go on" />
        <TextArea label="Allergies" name="allergy" isOptional hint="Stands out on every sheet of ours." />
        <QuantityStepper label="Sourdough" of="sourdough" name="quantity" defaultValue={2} max={4} />
        <QuantityStepper
          label="Croissant"
          of="croissant"
          name="none"
          defaultValue={0}
          error="Two left: take one or two"
        />
        <SubmitButton isWide>Pay £14.50</SubmitButton>
      </form>
    </Section>
  );
}

function TypedParts() {
  return (
    <>
      <TextInput label="Name" name="name" autoComplete="name" required />
      <EmailInput
        label="E-mail"
        name="email"
        hint="For the confirmation and your receipt."
        defaultValue="ada.example.org"
        error="Give an e-mail address with an @, like ada@example.org"
      />
      <TextInput label="Telephone" name="phone" type="tel" isOptional hint="Only for the day itself." />
      <TextInput label="Day" name="day" type="date" defaultValue="2026-11-28" controlClassName="sm:w-48" />
      <TextInput label="Reference" name="reference" defaultValue="K7P-4QX" readOnly />
      <Select
        label="Sale"
        name="sale"
        placeholder="Choose a sale"
        options={[{ value: 'a', label: 'Saturday 28 November, Cressage' }]}
      />
    </>
  );
}

function ChosenParts() {
  return (
    <>
      <RadioCards
        label="When will you collect?"
        name="slot"
        hint="The door opens at 10."
        options={slots}
        defaultValue="11"
      />
      <RadioCards label="How will you pay?" name="way" columns={2} options={ways} defaultValue="card" />
      <RadioCards label="How will you pay?" name="way-bad" columns={2} options={ways} error="Choose how to pay" />
    </>
  );
}
