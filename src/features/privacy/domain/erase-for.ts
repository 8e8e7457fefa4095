/** How somebody who asks to be erased showed that it is them. */
export const proofsOfWho = ['letter', 'order', 'in_person'] as const;
export type ProofOfWho = (typeof proofsOfWho)[number];

/** What would go of somebody, before anybody agrees to it. */
export type ForeseenErasure = {
  readonly email: string;
  readonly hasAccount: boolean;
  /** What is held of them and how many of it; never nothing. */
  readonly parts: ReadonlyArray<readonly [what: string, count: number]>;
  /** Orders that come first, as people call them. */
  readonly openOrders: ReadonlyArray<string>;
  /** Names exactly this, for whoever agrees to it. */
  readonly seen: string;
};

export type NotErased =
  /** Nothing is held of the address. */
  | { readonly kind: 'nobody' }
  /** Who works here is taken off the staff first: the books say who did what. */
  | { readonly kind: 'works_here' };

/** Why nobody is erased, in a sentence. */
export const notErasedWords = {
  nobody: 'We hold nothing about this address. It has to be written exactly as they gave it.',
  works_here: 'This person works here. Take them off the staff first.',
} as const satisfies Record<NotErased['kind'], string>;
