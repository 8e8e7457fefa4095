import { Disclosure } from '@/ui/disclosure';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

/** What a shop shows that has only just been set up: a kind word for visitors, the next steps for its owner. */
export function FirstSteps() {
  return (
    <div className="measure">
      <PageHeading
        title="The oven is warming up"
        lead="This bakery is getting ready for its first bake sale. Please look in again soon."
      />
      <Disclosure summary="Is this your bakery? First steps">
        <ol className="list-decimal space-y-3 pl-5">
          <li>
            Make yourself its owner, in a terminal in the project’s folder:{' '}
            <code>npm run owner -- you@example.org</code>
          </li>
          <li>
            <TextLink href="/admin">Sign in to the back office</TextLink> with that address.
          </li>
          <li>
            Only trying it out? <code>npm run seed</code> puts a menu and four Saturdays into a local shop.
          </li>
        </ol>
      </Disclosure>
    </div>
  );
}
