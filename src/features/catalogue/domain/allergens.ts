/** An allergen in the form a label names it, and which of the law's fourteen it is. */
export type Allergen = { readonly code: string; readonly fourteen: string; readonly name: string };
