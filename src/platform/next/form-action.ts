import { notFound } from 'next/navigation';
import type { ZodMiniType } from 'zod/mini';
import { humanCheck } from '@/config/frontend';

/** What a form shows after it was sent and refused: a sentence, sentences beside fields, and what was typed. */
export type FormState = {
  readonly message: string | null;
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

export const emptyForm: FormState = { message: null, fieldErrors: {}, values: {} };

/** What a button says of itself once it was pressed: that it was done, or why not. */
export type PressAnswer = { readonly good: string | null; readonly bad: string | null };

/**
 * Takes a form's data, and nothing else: a crafted call may pass any serialisable value. Actions that read no field call
 * it too: for an action without arguments Next sends no form at all, which the edge turns away.
 */
export function requireForm(candidate: unknown): FormData {
  if (candidate instanceof FormData) return candidate;
  // There is no such action for what was sent; an error of ours would be answered 500 and reported.
  notFound();
}

/** What was typed, to be shown again; never files, never Next's own fields, never a password or what is good once. */
export function typedValues(form: FormData): Record<string, string> {
  const isShownAgain = (key: string) => !/password/i.test(key) && key !== humanCheck.field;
  return Object.fromEntries(Object.entries(textsOf(form)).filter(([key]) => isShownAgain(key)));
}

/** What the widget that tells people from programs answered; null where it did not run. */
export function humanAnswer(form: FormData): string | null {
  const answer = form.get(humanCheck.field);
  return typeof answer === 'string' && answer !== '' ? answer : null;
}

function textsOf(form: FormData): Record<string, string> {
  const pairs = [...form.entries()].flatMap(([key, value]) =>
    typeof value === 'string' && !key.startsWith('$') ? [[key, value] as const] : [],
  );
  return Object.fromEntries(pairs);
}

/** Reads a form by its schema: the parsed answers, or the state that shows what to mend. */
export function parseForm<T>(
  schema: ZodMiniType<T>,
  form: FormData,
  message: string,
): { ok: true; value: T } | { ok: false; state: FormState } {
  const parsed = schema.safeParse(textsOf(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const fieldErrors: Record<string, string> = {};
  for (const issue of parsed.error.issues) fieldErrors[String(issue.path[0] ?? '')] ??= issue.message;
  return { ok: false, state: { message, fieldErrors, values: typedValues(form) } };
}
