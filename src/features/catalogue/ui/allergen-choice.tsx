import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { TextLink } from '@/ui/text-link';
import { fourteen, type FourteenSlug } from '../domain/fourteen';

type AllergenChoiceProps = { readonly path: string; readonly avoided: ReadonlyArray<FourteenSlug> };

/** Chooses what somebody must not have: a plain form, so it works without JavaScript and the choice has an address. */
export function AllergenChoice({ path, avoided }: AllergenChoiceProps) {
  return (
    <Disclosure summary="Show only what is free of …" isOpen={avoided.length > 0} className="no-print">
      <form action={path}>
        <fieldset>
          <legend className="mb-2 text-sm text-bran">
            Free means: neither in the recipe, nor possible as a trace.
          </legend>
          <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
            {fourteen.map(({ slug, name }) => (
              <li key={slug}>
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    name="free"
                    value={slug}
                    defaultChecked={avoided.includes(slug)}
                    className="size-5 shrink-0"
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button type="submit" kind="quiet">
            Show these
          </Button>
          {avoided.length > 0 && (
            <TextLink href={path} className="py-2">
              Show all bakes
            </TextLink>
          )}
        </p>
      </form>
    </Disclosure>
  );
}
