import Download from 'lucide-react/icons/download';
import { buttonLook } from './button-look';
import { PrintButton } from './print-button';

/** What can be done with a list as a whole: print this page of it, and take all of it along where `csvHref` says where. */
export function DataTools({ csvHref }: { readonly csvHref: string | null }) {
  return (
    <>
      <PrintButton>Print</PrintButton>
      {csvHref !== null && (
        // A plain link: to reach for it must not fetch it, because whoever takes a copy is written down.
        <a href={csvHref} download className={buttonLook({ kind: 'quiet' })}>
          <Download aria-hidden="true" className="size-5" />
          Export CSV
        </a>
      )}
    </>
  );
}
