/**
 * Why somebody was turned away: nobody is signed in, their role may not, they have to set up their second factor first, or it
 * cannot be known just now.
 */
export type NotAllowedReason = 'signed_out' | 'forbidden' | 'second_factor' | 'unavailable';

/** Thrown where somebody asks for what they may not have; pages and actions turn it into the fitting answer. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  readonly reason: NotAllowedReason;

  constructor(reason: NotAllowedReason, cause?: unknown) {
    super(`Not allowed: ${reason}`, { cause });
    this.reason = reason;
  }
}
