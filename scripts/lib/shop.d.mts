/** Which of the two deploy folders is served: the Worker, or the Pages project. */
export type Target = 'worker' | 'pages';

export type ShopOptions = {
  readonly target: Target;
  /** Where the shop keeps its database, its files and what the stand-ins remember; one shop at a time per folder. */
  readonly stateDir: string;
  /** Without these, free ports nobody would guess. */
  readonly port?: number | undefined;
  readonly standInsPort?: number | undefined;
  /** Told, in a sentence, what is being done. */
  readonly log?: ((line: string) => void) | undefined;
  /** Whether the jobs run once a minute, as cron does when deployed; true unless said otherwise. */
  readonly tick?: boolean | undefined;
  /**
   * A module to serve in the Worker's place, which itself serves `./code/index.js`: how a judge stands at its bindings.
   * Target `worker` only.
   */
  readonly entry?: string | undefined;
  /** Where programs write; `<stateDir>/log` unless said otherwise. */
  readonly logDir?: string | undefined;
  /** Does each step, for callers who show them. */
  readonly step?: (<T>(title: string, work: () => Promise<T> | T) => Promise<T>) | undefined;
  /** Told when a part has ended twice by itself and stays down. */
  readonly onGone?: ((error: Error) => void) | undefined;
};

export type Shop = {
  readonly url: string;
  readonly standInsUrl: string;
  readonly stateDir: string;
  /** What the seed says about its data: accounts and their password. */
  readonly notes: string;
  /** Stops everything; the data stay. */
  stop(): Promise<void>;
  /** Kills this shop's workerd processes as a crash would; answers, with how many, when the shop does again. */
  killWorkers(): Promise<number>;
};

/** The state folder of the shop that `npm start` runs. */
export const ownState: string;

/** Builds where needed, and runs a whole shop: both Workers, their database and the stand-ins, apart from any other. */
export function startShop(options: ShopOptions): Promise<Shop>;
