import { averageWords } from '@/features/reviews/domain/review';
import { ReviewQuote } from '@/features/reviews/ui/review-quote';
import { plural } from '@/kernel/text';
import type { Home } from '../domain/home';

/** What people say who came and collected; nothing where nobody has said anything yet. */
export function Voices({ reviews }: Pick<Home, 'reviews'>) {
  const [lead, ...others] = reviews.latest;
  if (!lead) return null;
  return (
    <section aria-labelledby="voices" className="band mt-14 py-10 sm:mt-20 sm:py-14">
      <div className="mb-6 sm:mb-8">
        <h2 id="voices" className="text-2xl">
          What people say
        </h2>
        <p className="text-bran">
          {totalWords(reviews.totals)} Only people who have collected an order can write here.
        </p>
      </div>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-[3fr_2fr]">
        <ReviewQuote review={lead} isLead />
        <div className="space-y-8">
          {others.map((review) => (
            <ReviewQuote key={review.id} review={review} />
          ))}
        </div>
      </div>
    </section>
  );
}

function totalWords(totals: Home['reviews']['totals']): string {
  const average = averageWords(totals);
  return average === null ? '' : `${average}, from ${plural(totals.count, 'customer')}.`;
}
