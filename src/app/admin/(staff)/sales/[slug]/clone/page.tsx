import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { officeSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { findSaleToCopy } from '@/features/bake-sales/queries/plan-choices';
import { CloneForm } from '@/features/bake-sales/ui/clone-form';
import { currentContext } from '@/platform/next/context';
import { DefinitionList } from '@/ui/definition-list';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Copy a sale' };

type Props = { params: Promise<{ slug: string }> };

/** Plans a sale like another one, for another day: what goes with it, and what it is called there. */
export default async function CloneSalePage({ params }: Props) {
  const { slug } = await params;
  await admitStaff('sales.edit', officeSaleHref(slug, 'clone'));
  const found = await findSaleToCopy(await currentContext(), slug);
  if (!found) notFound();
  const { words, ...form } = found;
  return (
    <>
      <PageHeading
        title="Copy a sale"
        lead={
          <>
            Like {words.source}, on another day. <TextLink href={officeSaleHref(slug)}>Back to the sale</TextLink>
          </>
        }
      />
      <CloneForm {...form} />
      <Section title="What goes with it" id="goes-with-it">
        <DefinitionList
          items={[
            { term: 'Orders open', details: words.opens },
            { term: 'Cut-off', details: words.closes },
            { term: 'On offer', details: words.offers },
            { term: 'Times', details: words.slots },
          ]}
        />
      </Section>
    </>
  );
}
