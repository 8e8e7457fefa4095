import { salePageHref } from '@/features/access/domain/menu';
import { buttonLook } from '@/ui/button-look';

const papers = [
  { format: 'a4', label: 'Labels, A4 sheets' },
  { format: '62mm', label: 'Labels, 62 mm roll' },
] as const;

/** The labels of a sale to print, on either paper. */
export function LabelLinks({ slug }: { readonly slug: string }) {
  return papers.map(({ format, label }) => (
    <a
      key={format}
      href={`${salePageHref(slug, 'labels.pdf')}?format=${format}`}
      className={buttonLook({ kind: 'quiet' })}
    >
      {label}
    </a>
  ));
}
