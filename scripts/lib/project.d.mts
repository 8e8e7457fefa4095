/** The project's folder. */
export const root: string;

/** Everything the scripts make for this machine alone; never committed. */
export const localFolder: string;

/** What the tests make: their results, and the state of the shops they open. */
export const testFolder: string;

/** A path inside the project. */
export function inProject(...parts: string[]): string;

/** The program of an installed package; it runs on the Node version the project pins, whatever the system has. */
export function installed(name: string): string;

/** The environment of every program the scripts run: the project's own programs first, no telemetry, no colours. */
export function programEnv(more?: Record<string, string>): NodeJS.ProcessEnv;

/** Reads a small text file; null where there is none. */
export function readText(path: string): string | null;

/** Writes a text file and the folders above it. */
export function writeText(path: string, text: string): void;

/** One fingerprint of the contents of files and folders, tests left out; the same contents give the same text. */
export function fingerprint(paths: ReadonlyArray<string>): string;

/** Removes a folder and all in it. */
export function removeFolder(path: string): void;
