/** What one kind of test found. */
export type Count = { readonly passed: number; readonly failed: number };

/** Where each kind of test leaves its results. */
export const resultFiles: { readonly vitest: string; readonly playwright: string; readonly proofs: string };

export function countVitest(): Count;
export function countPlaywright(): Count;
/** Proofs write `{ passed, failed }`. */
export function countProofs(): Count;
