import { buttonLook } from '@/ui/button-look';

const forms = [
  { as: 'html', label: 'For reading (HTML)' },
  { as: 'json', label: 'For machines (JSON)' },
] as const;

/** The two forms in which somebody takes a copy of it with them; `href` is where their own is to be had. */
export function TakeCopy({ href }: { readonly href: string }) {
  return (
    <>
      <p>Everything on this page as a file, to keep or to take elsewhere.</p>
      <p className="mt-4 flex flex-wrap gap-3">
        {forms.map(({ as, label }) => (
          // A file, not a page: the browser fetches it itself.
          <a key={as} href={`${href}?as=${as}`} download className={buttonLook({ kind: 'quiet' })}>
            {label}
          </a>
        ))}
      </p>
    </>
  );
}
