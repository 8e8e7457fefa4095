import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArgs, findChromium } from '../lib/chromium.mjs';

/** A phone held upright: most orders are made on one. */
export const phone = { width: 390, height: 844 } as const;

/** Opens the browser that the proofs look through; with a port, another tool may look through it too. */
export function openBrowser({ debuggingPort }: { readonly debuggingPort?: number } = {}): Promise<Browser> {
  const executablePath = findChromium();
  const port = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`];
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArgs, ...port] });
}

/** A phone with nothing in its memory, whose browser's complaints are noted down. */
export async function freshPhone(browser: Browser, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  await noteComplaints(context, complaints);
  return context.newPage();
}

/** Notes down what the browser complains about: broken scripts, errors on its console, breaches of the page's policy. */
export async function noteComplaints(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`The page’s policy forbids ${blockedURI} (${violatedDirective})`);
    });
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
}
