import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/lib/chromium.mjs';

const executablePath = findChromium();
// A phone held upright: most orders are made on one.
const onThePhone = {
  browserName: 'chromium',
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} as const;

/** Journeys through the built shop in a real browser. `e2e/global-setup.ts` opens the shop and says where it is. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.local/test/playwright',
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: true,
  // Patience for a machine that has others to serve: what is slow is for the proofs to tell, not for a journey to fail by.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.local/test/playwright.json' }]],
  use: {
    baseURL: process.env['SHOP_URL'] ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Without pictures: they cost half as much again as the test itself.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
  projects: [
    { name: 'phone', testIgnore: '**/alone/**', fullyParallel: true, use: onThePhone },
    // What moves the clock or kills the shop has a shop of its own, and does one thing at a time.
    { name: 'alone', testMatch: '**/alone/*.spec.ts', workers: 1, use: onThePhone },
  ],
});
