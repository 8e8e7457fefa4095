/** Says whether a state folder's database has every migration. */
export function isMigrated(stateDir: string): boolean;
/** Brings a state folder's database up to the migrations. */
export function migrate(place: { readonly stateDir: string; readonly logDir: string }): Promise<void>;
/** What the seed said about a state folder's data (accounts, password); null before it was seeded. */
export function seedSaid(stateDir: string): string | null;
/** Puts the first data in where that was not done before. */
export function putFirstDataIn(
  place: { readonly stateDir: string; readonly logDir: string; readonly url: string; readonly standInsUrl: string },
  voice: {
    readonly step: <T>(title: string, work: () => Promise<T> | T) => Promise<T>;
    readonly say: (line: string) => void;
  },
): Promise<void>;
