import type { Page } from '@playwright/test';
import type { Scene } from './scene';

/** Who looks: a stranger's phone is empty, a shopper's holds a basket, a member's is signed in, and so on. */
export type Visitor = 'stranger' | 'shopper' | 'orderer' | 'member' | 'newcomer' | 'staff';

/** An example of a page, for the proofs that look at them all. */
export type ShopPage = {
  readonly name: string;
  /** The route it is an example of, as the build writes it, without groups: `/products/[slug]`. */
  readonly route: string;
  readonly visitor: Visitor;
  readonly address: (scene: Scene) => string | Promise<string>;
  /** Where the answer is another than 200. */
  readonly status?: number;
  /** Whether search engines may show it. */
  readonly isIndexed: boolean;
  /** What is done on the page before anybody looks: an example of one of its states. */
  readonly arrange?: (page: Page) => Promise<void>;
};

/** An address that is the same in every scene. */
export const at = (path: string) => () => path;
