/** The port one would like, or the next free one after it. */
export function portNear(preferred: number): Promise<number>;

/** A free port that nobody would guess, so that several shops can run side by side. */
export function anyPort(): Promise<number>;

/** Says whether nothing listens on a port. */
export function isFree(port: number): Promise<boolean>;
