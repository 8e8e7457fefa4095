import { buttonLook } from '@/ui/button-look';
import { googleStart } from '../domain/google-pages';

/** Leads to Google's page. A plain link: one that is fetched ahead would begin a sign-in nobody asked for. */
export function GoogleLink({ next }: { readonly next: string }) {
  const href = next === '' ? googleStart : `${googleStart}?next=${encodeURIComponent(next)}`;
  return (
    <p className="mt-5 border-t border-rule pt-5">
      <a href={href} className={buttonLook({ kind: 'quiet', isWide: true })}>
        Continue with Google
      </a>
    </p>
  );
}
