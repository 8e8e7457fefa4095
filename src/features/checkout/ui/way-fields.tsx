'use client';

import { textLimits } from '@/config/frontend';
import { leastInWords, reachInWords } from '@/features/shop/domain/delivery-words';
import { Button } from '@/ui/button';
import { RadioCards, type RadioOption } from '@/ui/radio-cards';
import { TextInput } from '@/ui/text-input';
import { quoteInWords } from '../domain/delivery-quote';
import { lookField } from '../domain/fields';
import { OwnDoors } from './own-doors';
import type { BindField, KnownDoors } from './use-checkout-form';
import type { ChosenWay } from './use-way';

type WayProps = { readonly field: BindField; readonly way: ChosenWay; readonly place: string };

/** How they would like to get it; asked only where the sale leaves a choice. */
export function WayField({ field, way, place }: WayProps) {
  const { defaultValue: _, onChange, error, ...bound } = field('method');
  if (way.ways.length === 1) return <input type="hidden" {...bound} value={way.method} />;
  return (
    <div className="grid gap-2">
      <RadioCards
        {...bound}
        onChange={(event) => {
          way.choose(event.target.value);
          void onChange(event);
        }}
        error={error}
        label="How would you like to get it?"
        options={way.ways.map(({ method }) => optionFor(method, way, place))}
        defaultValue={way.method}
      />
      <Look words="Show its times" />
    </div>
  );
}

function optionFor(value: 'collection' | 'delivery', { zones }: ChosenWay, place: string): RadioOption {
  if (value === 'collection') return { value, label: 'Collect it', hint: place };
  return {
    value,
    label: 'Have it delivered',
    hint: `To ${reachInWords(zones)}`,
    aside: leastInWords(zones),
  };
}

/** When it changes hands. */
export function TimeField({
  field,
  way,
  problem,
}: Pick<WayProps, 'field' | 'way'> & { readonly problem: string | null }) {
  // Asked for when the form is sent: an error drawn while Tab leaves the times makes Chromium stop at the second of them.
  const { onBlur: _, ...time } = field('slotId');
  return (
    <RadioCards
      key={way.method}
      {...time}
      label={way.method === 'delivery' ? 'When shall we bring it?' : 'When will you collect?'}
      hint={problem && <strong className="text-berry">{problem}</strong>}
      options={way.chosen?.slots ?? []}
      columns={2}
    />
  );
}

/** Where it is brought to; nobody who collects is asked. */
export function DoorFields({ field, way, doors }: Pick<WayProps, 'field' | 'way'> & { readonly doors: KnownDoors }) {
  if (way.method !== 'delivery') return null;
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 font-serif text-xl font-semibold">Where shall we bring it?</legend>
      <OwnDoors doors={doors} />
      <TextInput
        {...field('addressLine1')}
        {...addressLine}
        label="House and street"
        autoComplete="address-line1"
        required
      />
      <TextInput
        {...field('addressLine2')}
        {...addressLine}
        label="Anything else in the address"
        autoComplete="address-line2"
        isOptional
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextInput {...field('town')} {...addressLine} label="Village or town" autoComplete="address-level2" required />
        <PostcodeField field={field} way={way} />
      </div>
      <FeeNote quote={way.quote} hasError={field('postcode').error !== undefined} />
      <p className="text-sm text-bran">We ring. If you may be out, say in a note below where we can leave it.</p>
      <Look words="Work out the delivery" />
    </fieldset>
  );
}

const addressLine = { maxLength: textLimits.addressLine, autoCapitalize: 'words', enterKeyHint: 'next' } as const;

/** The postcode, by which the fee is told while it is typed. */
function PostcodeField({ field, way }: Pick<WayProps, 'field' | 'way'>) {
  const { onChange, ...bound } = field('postcode');
  return (
    <TextInput
      {...bound}
      onChange={(event) => {
        way.setPostcode(event.target.value);
        void onChange(event);
      }}
      label="Postcode"
      autoComplete="postal-code"
      autoCapitalize="characters"
      spellCheck={false}
      enterKeyHint="next"
      maxLength={textLimits.postcode}
      controlClassName="uppercase"
      required
    />
  );
}

/** What the postcode has told, beside it: the sums stand far away on a phone. */
function FeeNote({ quote, hasError }: { readonly quote: ChosenWay['quote']; readonly hasError: boolean }) {
  const sentence = quote && quoteInWords(quote);
  return (
    <p aria-live="polite" className="-mt-2 text-sm font-semibold empty:hidden">
      {/* What stands beside the field already need not be said twice. */}
      {quote?.kind === 'outside' && hasError ? null : sentence}
    </p>
  );
}

/** Without scripts a press shows what a choice brings with it. */
function Look({ words }: { readonly words: string }) {
  return (
    <noscript>
      <Button type="submit" kind="quiet" size="small" name={lookField} value="yes">
        {words}
      </Button>
    </noscript>
  );
}
