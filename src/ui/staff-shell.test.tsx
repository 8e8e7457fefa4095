import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { StaffShell } from './staff-shell';

const path = vi.hoisted(() => ({ now: '/' }));
vi.mock('next/navigation', () => ({ usePathname: () => path.now }));

const nav = [
  { href: '/admin', label: 'Today' },
  { href: '/admin/sales/saturday/orders', label: 'Orders' },
  { href: '/admin/sales', label: 'Bake sales' },
];

/** The pages that the menu marks as where somebody is, each once. */
function markedAt(address: string): Set<string | undefined> {
  path.now = address;
  const html = renderToStaticMarkup(
    <StaffShell nav={nav} person={null} signOut={null}>
      <p>Work</p>
    </StaffShell>,
  );
  const marked = [...html.matchAll(/<a[^>]*aria-current="page"[^>]*>([^<]+)/g)];
  return new Set(marked.map(([, label]) => label));
}

test('the menu of the office marks one page: the closest to where somebody is', () => {
  expect(markedAt('/admin')).toEqual(new Set(['Today']));
  expect(markedAt('/admin/sales/saturday/orders')).toEqual(new Set(['Orders']));
  expect(markedAt('/admin/sales/saturday/change')).toEqual(new Set(['Bake sales']));
});
