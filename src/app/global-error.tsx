'use client';

import { brand } from '@/config/frontend';
import { ProblemPage } from '@/ui/problem-page';
import { typefaces } from './fonts';
import './globals.css';

/** What a visitor sees when even the document around the pages breaks; it brings its own. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB" className={typefaces}>
      <body>
        <title>{brand.name}</title>
        <ProblemPage error={error} retry={retry} />
      </body>
    </html>
  );
}
