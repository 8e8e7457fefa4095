import { TellMeForm } from '@/features/notifications/ui/tell-me-form';
import { TextLink } from '@/ui/text-link';

/** What stands in the place of the next sale where there is none. */
export function BetweenBakes() {
  return (
    <section aria-labelledby="next-sale" className="flex flex-col items-start gap-4">
      <p className="eyebrow">The next bake sale</p>
      <h2 id="next-sale" className="text-3xl">
        We are between bakes
      </h2>
      <p className="text-lg">The next day will stand here as soon as it is fixed. Shall we write to you then?</p>
      <TellMeForm />
      <TextLink href="/menu" className="py-1.5">
        See the last menu
      </TextLink>
    </section>
  );
}
