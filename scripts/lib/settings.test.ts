import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from './project.mjs';
import { settingsFor } from './settings.mjs';

const read = (...parts: string[]) => readFileSync(inProject(...parts), 'utf8');
const schema = read('src', 'platform', 'env.ts').split('const schema')[1]?.split('});')[0] ?? '';
const settings = [...schema.matchAll(/^ {2}([A-Z][A-Z_]+): (.*)$/gm)].map(([, name = '', kind = '']) => ({
  name,
  kind,
}));
const documented = new Set(read('docs', 'settings.md').match(/`[A-Z][A-Z_]+`/g));

test('every setting that the shop reads is explained', () => {
  expect(settings.length).toBeGreaterThan(20);
  for (const { name } of settings) expect(documented, name).toContain(`\`${name}\``);
});

test('a shop on this machine gets every setting that it cannot do without', () => {
  const given = settingsFor({ url: 'http://localhost:3000', standInsUrl: 'http://127.0.0.1:4010' });
  const needed = settings.filter(({ kind }) => !/^z\.(optional|_default)/.test(kind));
  for (const { name } of needed) expect(given).toHaveProperty(name);
});

test('a shop on this machine asks no outside service but the stand-ins', () => {
  const given = Object.entries(settingsFor({ url: 'http://localhost:3000', standInsUrl: 'http://127.0.0.1:4010' }));
  const addresses = settings.filter(({ kind }) => kind.includes('url()')).map(({ name }) => name);
  for (const name of addresses.filter((each) => each !== 'BASE_URL')) {
    expect(given.find(([key]) => key === name)?.[1], name).toMatch(/^http:\/\/127\.0\.0\.1:4010/);
  }
});
