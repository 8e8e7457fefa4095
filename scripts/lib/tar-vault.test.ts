import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newTarVault, openTarVault } from './tar-vault';

const folder = mkdtempSync(join(tmpdir(), 'tar-vault-'));
const file = join(folder, 'export.tar');
const long = `pictures/${'a/very/long/way/'.repeat(6)}original`;
const contents = new Map([
  ['backups/2026-11-28/bak_1/manifest.json', '{"format":1}'],
  ['backups/2026-11-28/bak_1/00001.jsonl.gz', 'x'.repeat(512)],
  ['verified/2026-11-28/bak_1.json', ''],
  [long, 'ŵ'.repeat(700)],
]);

async function write(): Promise<void> {
  const { vault, close } = newTarVault(file);
  for (const [key, text] of contents) await vault.put(key, new TextEncoder().encode(text));
  expect(await vault.list('backups/')).toHaveLength(2);
  close();
}

afterAll(() => rmSync(folder, { recursive: true }));

test('an export gives back what was put into it, and tar itself can unpack it', async () => {
  await write();
  const { vault, close } = openTarVault(file);
  for (const [key, text] of contents) expect(new TextDecoder().decode((await vault.get(key)) ?? undefined)).toBe(text);
  expect(await vault.has('elsewhere')).toBe(false);
  close();
  execFileSync('tar', ['-xf', file, '-C', folder]);
  for (const [key, text] of contents) expect(readFileSync(join(folder, key), 'utf8')).toBe(text);
});

test('half an export, and a file that is none, are refused', async () => {
  await write();
  truncateSync(file, 1024);
  expect(() => openTarVault(file)).toThrow('not whole');
  appendFileSync(file, 'x'.repeat(1024));
  expect(() => openTarVault(file)).toThrow('not an export');
});
