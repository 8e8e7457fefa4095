'use client';

import { ProblemPage } from '@/ui/problem-page';

/** What a visitor sees when a page of the shop breaks: the shop around it stays. */
export default function ShopErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ProblemPage error={error} retry={retry} isInShop />;
}
