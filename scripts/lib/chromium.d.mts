/** What Chromium is started with: it must run in a container, without a screen, and call nobody. */
export const chromiumArgs: string[];

/** The path of a Chromium on this machine; null where there is none. */
export function findChromium(): string | null;

/** Installs Debian's Chromium where that is possible; else says what a person can do. */
export function installChromium(): Promise<void>;
