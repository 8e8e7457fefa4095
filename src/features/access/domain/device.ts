import type { Instant } from '@/kernel/time';

/** A browser somebody is signed in on. */
export type Device = {
  /** What a form calls it by; it opens nothing. */
  readonly name: string;
  /** "Firefox on Android", or null where the browser did not say. */
  readonly device: string | null;
  readonly signedInAt: Instant;
  /** Noted every few minutes, not at every page. */
  readonly seenAt: Instant;
  readonly isThisOne: boolean;
};

// The first that fits: most browsers name the ones they descend from as well.
const browsers = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const satisfies ReadonlyArray<readonly [RegExp, string]>;

const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const satisfies ReadonlyArray<readonly [RegExp, string]>;

/**
 * Says which browser on which machine asks, for the list of devices; null where it does not say. Our own words only: what
 * a browser writes of itself is kept nowhere.
 */
export function deviceOf(userAgent: string | null): string | null {
  const browser = nameIn(browsers, userAgent ?? '');
  const system = nameIn(systems, userAgent ?? '');
  if (browser === null) return system;
  return system === null ? browser : `${browser} on ${system}`;
}

function nameIn(names: ReadonlyArray<readonly [RegExp, string]>, userAgent: string): string | null {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
