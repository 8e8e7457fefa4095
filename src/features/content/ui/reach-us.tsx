import type { Settings } from '@/features/shop/domain/settings';
import { TextLink } from '@/ui/text-link';
import { Telephone } from './telephone';

/** How to reach the bakery, for the middle of a sentence: "write to … or ring …". */
export function ReachUs({ trader }: { trader: Settings['trader'] }) {
  const { email, phone } = trader;
  return (
    <>
      {email ? (
        <>
          write to <TextLink href={`mailto:${email}`}>{email}</TextLink>
        </>
      ) : (
        <TextLink href="/contact">write to us</TextLink>
      )}
      {phone && (
        <>
          {' '}
          or ring <Telephone number={phone} />
        </>
      )}
    </>
  );
}
