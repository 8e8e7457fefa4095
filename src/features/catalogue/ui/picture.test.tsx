import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pictureWidths } from '@/config/frontend';
import { Picture } from './picture';

const photo = { key: 'k3x', alt: 'A loaf', width: 1600, height: 1200 };
const drawn = (props: Partial<Parameters<typeof Picture>[0]> = {}) =>
  renderToStaticMarkup(<Picture photo={photo} sizes={['card', 'hero']} width="95vw" {...props} />);

test('a browser may choose among the sizes, and keeps the space of the picture before it comes', () => {
  const { card, hero } = pictureWidths;
  const html = drawn();
  expect(html).toContain(`srcSet="/media/k3x/card.avif ${card}w, /media/k3x/hero.avif ${hero}w"`);
  expect(html).toContain(`srcSet="/media/k3x/card.webp ${card}w, /media/k3x/hero.webp ${hero}w"`);
  expect(html).toContain('width="1600" height="1200"');
});

test('a small photo is never said to be wider than it is', () => {
  expect(drawn({ photo: { ...photo, width: 900 } })).toContain('/media/k3x/hero.avif 900w');
});

test('the picture a page opens with comes at once, the others when somebody scrolls to them', () => {
  expect(drawn({ isFirst: true })).toMatch(/loading="eager".*fetchPriority="high"/i);
  expect(drawn()).toContain('loading="lazy"');
});

test('a picture beside the name of its bake is not read out as well', () => {
  expect(drawn()).toContain('alt="A loaf"');
  expect(drawn({ isDecoration: true })).toContain('alt=""');
});

test('a bake without a picture has a drawn stand-in, which fetches nothing', () => {
  expect(drawn({ photo: null })).not.toContain('/media/');
});
