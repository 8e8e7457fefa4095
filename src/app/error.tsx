'use client';

import { ProblemPage } from '@/ui/problem-page';

/** What a visitor sees when a page breaks. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ProblemPage error={error} retry={retry} />;
}
