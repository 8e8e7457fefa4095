import { registeredIn } from '@/features/shop/domain/company';
import type { Settings } from '@/features/shop/domain/settings';
import { type Definition, DefinitionList } from '@/ui/definition-list';
import { TextLink } from '@/ui/text-link';
import { Telephone } from './telephone';

/** Who trades here, as the law wants it said: by name, number, address and how to be reached. */
export function TraderFacts({ settings }: { settings: Settings }) {
  const { name, legalName, companyNumber, addressLines, email, phone } = settings.trader;
  const company = companyNumber && `Company ${companyNumber}, registered in ${registeredIn(companyNumber)}`;
  const facts: (Definition | null)[] = [
    { term: 'Name', details: legalName === null ? name : `${name}, the trading name of ${legalName}` },
    company ? { term: 'Company', details: company } : null,
    addressLines.length > 0
      ? { term: companyNumber ? 'Registered office' : 'Address', details: addressLines.join(', ') }
      : null,
    email ? { term: 'E-mail', details: <TextLink href={`mailto:${email}`}>{email}</TextLink> } : null,
    phone ? { term: 'Telephone', details: <Telephone number={phone} /> } : null,
    settings.vatMode === 'registered' && settings.vatNumber !== null
      ? { term: 'VAT number', details: settings.vatNumber }
      : null,
  ];
  return <DefinitionList items={facts.filter((fact) => fact !== null)} />;
}
