/** How somebody settles what an order was paid too much or too little. */
export const differenceWays = ['leave_it', 'ask_at_table', 'give_back'] as const;
export type DifferenceWay = (typeof differenceWays)[number];
