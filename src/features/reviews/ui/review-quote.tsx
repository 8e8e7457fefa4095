import { datedDay } from '@/kernel/clock-text';
import { TextLink } from '@/ui/text-link';
import { ratingWords, type Review, reviewer } from '../domain/review';

/** What one customer said, with the rating in words. */
export function ReviewQuote({ review, isLead = false }: { review: Review; isLead?: boolean }) {
  const { text, rating, about, writtenAt } = review;
  return (
    <figure>
      <blockquote className={isLead ? 'font-serif text-2xl text-balance' : 'font-serif text-lg'}>
        <p className="hanging-quote">“{text}”</p>
      </blockquote>
      <figcaption className="mt-3 text-sm text-bran">
        <span className="font-semibold text-crust">{reviewer(review)}</span>, {ratingWords(rating)}
        <span className="block">
          {about && (
            <>
              on the <TextLink href={`/products/${about.slug}`}>{about.name}</TextLink>,{' '}
            </>
          )}
          {datedDay(writtenAt)}
        </span>
      </figcaption>
    </figure>
  );
}
