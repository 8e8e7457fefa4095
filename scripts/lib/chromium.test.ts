import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chromiumArgs } from './chromium.mjs';
import { inProject } from './project.mjs';

test('what Playwright turns off in Chromium stays off, beside what we turn off', () => {
  const playwright = readFileSync(inProject('node_modules', 'playwright-core', 'lib', 'coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(playwright) ?? [];
  const features = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = '']) => name);
  // Those of Edge begin with its maker.
  const wanted = features.filter((name) => !name.startsWith('ms'));
  expect(wanted).toContain('PaintHolding');
  const [, off = ''] = chromiumArgs.at(-1)?.split('--disable-features=') ?? [];
  expect(off.split(',')).toEqual(expect.arrayContaining(wanted));
});
