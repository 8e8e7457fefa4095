import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StockTable } from './stock-table';

const bake = { unit: 'each', held: 0, left: 4, poolUnits: 1, isHidden: false } as const;

test('what was sold leads to who ordered it, and nothing sold leads nowhere', () => {
  const offers = [
    { ...bake, id: 'off_1', variantId: 'var_1', name: 'Pistachio pastry', sold: 4 },
    { ...bake, id: 'off_2', variantId: 'var_2', name: 'Flapjack', sold: 0 },
  ] as const;
  const html = renderToStaticMarkup(<StockTable stock={{ offers, pools: [] }} saleSlug="2026-11-28-cressage" />);
  expect(html).toContain('href="/admin/orders?bake=Pistachio+pastry&amp;sale=2026-11-28-cressage"');
  expect(html).toContain('aria-label="4: who ordered Pistachio pastry"');
  expect(html.match(/<a /g)).toHaveLength(1);
});
