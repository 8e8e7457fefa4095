import type { Instant } from '@/kernel/time';

/** How somebody's second factor stands, as they see it. */
export type SecondFactorSight =
  | { readonly kind: 'off'; readonly isNeeded: boolean }
  | {
      readonly kind: 'offered';
      /** In groups, for who types it instead of scanning it. */
      readonly key: string;
      /** What the square code says. */
      readonly uri: string;
      /** It is to take the place of one they have. */
      readonly isAnother: boolean;
    }
  | {
      readonly kind: 'on';
      readonly isNeeded: boolean;
      readonly setUpAt: Instant;
      readonly recoveryCodesLeft: number;
    };
