/** Where a page's own content begins; the target of the skip link. */
export const contentId = 'content';

/** The first stop of a keyboard: past the head of the page to what it is about. */
export function SkipLink() {
  return (
    <a
      href={`#${contentId}`}
      className="absolute top-2 left-2 z-10 -translate-y-24 rounded-md bg-crust px-4 py-3 font-semibold text-paper focus:translate-y-0 print:hidden"
    >
      Skip to content
    </a>
  );
}
