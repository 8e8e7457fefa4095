import type { Letter } from './expectations';

/* What an answer means to whoever asked, in one letter. */

/** An answer, as far as it is looked at. */
export type Answer = {
  readonly status: number;
  /** Where it leads: by a header of HTTP, or of the framework's for a page's script. */
  readonly location: string | null;
  readonly setsCookie: boolean;
  readonly body: string;
};

/** The words by which a page shows the thing it is about; none where it is nobody's. */
export type Marks = ReadonlyArray<string>;

const signInPages = /^\/(?:admin\/)?sign-in(?:\?|$)/;
/** Where whoever holds no key to something is led, whether it exists or not. */
const deadEnds = /^\/orders\/unknown$|\/dead$/;
/** How a page is told why nothing was done. */
const withProblem = /[?&]problem=/;
const broken = 500;

/** Reads what a page or a route answered; anything that is no answer at all has a word of its own. */
export function readRoute(answer: Answer, marks: Marks): string {
  const { status, location, body } = answer;
  if (location !== null) return ledTo(location) ?? '>';
  if (status >= 200 && status < 300) return marks.length === 0 || showsAny(body, marks) ? '+' : '-';
  return refusalOf(status);
}

/** Reads what a Server Action answered a page's script; whether anything changed is the caller's to know. */
export function readAction(answer: Answer, { hasChanged }: { readonly hasChanged: boolean }): string {
  const { status, location, setsCookie } = answer;
  if (status >= 400) return refusalOf(status);
  if (hasChanged) return '+';
  const led = location === null ? null : ledTo(location);
  // A cookie that is taken away on the way out tells nothing.
  if (led === 's') return led;
  if (setsCookie) return '+';
  if (location === null) return '=';
  return led ?? (withProblem.test(location) ? '=' : 'o');
}

function ledTo(location: string): Letter | null {
  if (signInPages.test(location)) return 's';
  return deadEnds.test(location) ? '-' : null;
}

function refusalOf(status: number): string {
  if (status === 403) return 'f';
  if (status === 404) return 'n';
  return status < broken ? 'x' : `answered ${status}`;
}

/** Says whether anything of a text stands in an answer. */
export function showsAny(body: string, marks: Marks): boolean {
  return marks.some((mark) => body.includes(mark));
}
