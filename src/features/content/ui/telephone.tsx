import { TextLink } from '@/ui/text-link';

/** A telephone number that a phone can ring, never broken over two lines. */
export function Telephone({ number }: { number: string }) {
  return (
    <TextLink href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} className="whitespace-nowrap">
      {number}
    </TextLink>
  );
}
