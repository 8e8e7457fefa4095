import type { Instant } from '@/kernel/time';

/** What the shop holds of how somebody comes in. */
export type HeldPerson = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly emailVerifiedAt: Instant | null;
  readonly createdAt: Instant;
  readonly devices: ReadonlyArray<{
    readonly device: string | null;
    readonly begunAt: Instant;
    readonly seenAt: Instant;
  }>;
};
