import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { standInsPort, standInsUrl } from './src/testing/stand-ins-port';

const source = fileURLToPath(new URL('./src', import.meta.url));
const resolve = { alias: { '@': source } };
const setupFiles = [fileURLToPath(new URL('./src/testing/no-console-errors.ts', import.meta.url))];
const databaseTests = '{src,scripts}/**/*.d1.test.{ts,tsx}';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: 'plain',
          // No file leaves anything behind for the next one, and what they all import is read once.
          isolate: false,
          include: ['{src,mocks,scripts}/**/*.test.{ts,tsx}'],
          exclude: [databaseTests],
          setupFiles,
          // Property tests take their time on a busy machine; how fast something is, a benchmark says.
          testTimeout: 120_000,
        },
      },
      {
        resolve,
        plugins: [
          cloudflareTest({
            miniflare: {
              compatibilityDate: '2026-10-01',
              compatibilityFlags: ['nodejs_compat'],
              d1Databases: ['DB', 'DRILL_DB'],
              kvNamespaces: ['KV'],
              r2Buckets: ['MEDIA', 'BACKUPS'],
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations('drizzle'),
                STAND_INS_URL: standInsUrl(standInsPort),
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          // A runtime for each file takes longer to start than its tests take; the database is emptied between them.
          isolate: false,
          include: [databaseTests],
          globalSetup: ['./src/testing/stand-ins.ts'],
          setupFiles: [...setupFiles, fileURLToPath(new URL('./src/testing/migrate.ts', import.meta.url))],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
