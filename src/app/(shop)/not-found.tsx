import { ButtonLink } from '@/ui/button';

/** What a visitor sees inside the shop where a bake, a sale or an order is not there. */
export default function NotFoundInShop() {
  return (
    <div className="mx-auto measure py-12 text-center">
      <h1 className="text-3xl">Nothing on this shelf</h1>
      <p className="mt-4 text-lg text-bran">
        What you are looking for is not here any more, or the link has lost a letter.
      </p>
      <p className="mt-8 flex flex-wrap justify-center gap-3">
        <ButtonLink href="/menu">See the menu</ButtonLink>
        <ButtonLink href="/" kind="quiet">
          See the next sales
        </ButtonLink>
      </p>
    </div>
  );
}
