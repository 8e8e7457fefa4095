/** `ended` gives the exit code. */
export type Group = { readonly pid: number; readonly ended: Promise<number> };

export type Program = {
  readonly command: string;
  readonly args: ReadonlyArray<string>;
  /** Where its output goes; without one the person sees it. */
  readonly logFile?: string;
  /** Keep what the log holds. */
  readonly append?: boolean;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
};

/** Starts a program in its own process group; it ends with this script, however this script ends. */
export function startGroup(program: Program): Group;
/** Runs a program to its end; a failure carries its log and what would mend it. */
export function runToEnd(program: Program & { readonly what: string; readonly mend?: string }): Promise<void>;
/** Stops a group: first politely, then for good; answers when none of its processes is left. */
export function stopGroup(pid: number): Promise<void>;
/** The processes of a group: their ids and command lines. */
export function membersOf(group: number): { readonly pid: number; readonly command: string }[];
/** Says whether this script is on its way out, so that nothing is started again. */
export function isStopping(): boolean;
/** The groups this script started that have not been stopped. */
export function runningGroups(): number[];
/** Stops everything this script started. */
export function stopAllGroups(): Promise<void>;
