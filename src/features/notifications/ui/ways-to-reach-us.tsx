import type { Settings } from '@/features/shop/domain/settings';
import { DefinitionList } from '@/ui/definition-list';
import { TextLink } from '@/ui/text-link';

type WaysProps = { readonly trader: Settings['trader'] };

/** How to reach the bakery without a form; shows what the bakery has told and nothing else. */
export function WaysToReachUs({ trader }: WaysProps) {
  const { name, addressLines, email, phone } = trader;
  const ways = [
    email && { term: 'By e-mail', details: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
    phone && { term: 'By phone', details: <TextLink href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</TextLink> },
    addressLines.length > 0 && {
      term: 'By post',
      details: (
        <address className="not-italic">
          {[name, ...addressLines].map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      ),
    },
  ].filter((way) => typeof way === 'object' && way !== null);
  return <DefinitionList layout="stacked" items={ways} />;
}
