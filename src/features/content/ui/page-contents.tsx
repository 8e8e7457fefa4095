import { TextLink } from '@/ui/text-link';

type PageContentsProps = { readonly parts: ReadonlyArray<{ readonly anchor: string; readonly title: string }> };

/** What a long page holds, each part one tap away. */
export function PageContents({ parts }: PageContentsProps) {
  return (
    <nav aria-label="On this page" className="no-print">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {parts.map(({ anchor, title }) => (
          <li key={anchor}>
            <TextLink href={`#${anchor}`} className="inline-block py-1.5">
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
