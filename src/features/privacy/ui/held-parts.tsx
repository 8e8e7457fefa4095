import { DefinitionList } from '@/ui/definition-list';
import { Disclosure } from '@/ui/disclosure';
import { Section } from '@/ui/section';
import type { HeldPart } from '../domain/held';

/** What we hold of somebody, part by part; each thing opens with one press. */
export function HeldParts({ parts }: { readonly parts: ReadonlyArray<HeldPart> }) {
  if (parts.length === 0) return <p>We hold nothing about you but that you asked.</p>;
  return parts.map(({ title, entries }, part) => (
    <Section key={title} id={`part-${part + 1}`} title={title}>
      {entries.map((entry, place) => (
        <Disclosure key={place} summary={entry.title}>
          <DefinitionList items={entry.facts.map(([term, details]) => ({ term, details }))} />
        </Disclosure>
      ))}
    </Section>
  ));
}
