/** A shop that runs: which process owns it, and where it and its stand-ins answer. */
export type Claim = {
  readonly owner: number;
  readonly url: string;
  readonly standInsUrl: string;
  readonly groups: ReadonlyArray<number>;
};

/** Takes a state folder; ends what a script that was killed outright left running on it. */
export function claimState(place: { stateDir: string; url: string; standInsUrl: string }): Promise<void>;

/** Ends what a script that was killed outright left running on a state folder. */
export function endLeftovers(stateDir: string): Promise<void>;

/** Notes which process groups serve a state folder, for the next script should this one be killed outright. */
export function noteGroups(stateDir: string): void;

/** Gives a state folder back. */
export function freeState(stateDir: string): void;

/** The shop that runs on a state folder; null where none does. */
export function runningShop(stateDir: string): Claim | null;
