/* Whether the way of the focus is the way of the eye. */

/** Where something stands on the page, in CSS pixels from its top left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Somewhere the focus can stand. */
export type Stop = {
  /** What a person would call it: `link “Menu”`. */
  readonly name: string;
  readonly box: Box;
  /** Seen on the page, and moving with it: what hides until it has the focus, or floats, stands in no order. */
  readonly isInFlow: boolean;
};

// Baselines and borders differ a little within one line.
const slackPx = 4;

/** The steps at which the focus goes up within a column, or back within a line. */
export function againstTheEye(stops: ReadonlyArray<Stop>): string[] {
  const seen = stops.filter(({ isInFlow }) => isInFlow);
  return seen.flatMap((stop, place) => {
    const next = seen[place + 1];
    if (!next) return [];
    if (goesUp(stop.box, next.box)) return [`the focus goes up from ${stop.name} to ${next.name}`];
    if (goesBack(stop.box, next.box)) return [`the focus goes back from ${stop.name} to ${next.name}`];
    return [];
  });
}

/** A new column may begin higher up; one and the same goes down. */
function goesUp(from: Box, to: Box): boolean {
  return to.bottom <= from.top + slackPx && overlap(from.left, from.right, to.left, to.right) > slackPx;
}

function goesBack(from: Box, to: Box): boolean {
  const lower = Math.min(from.bottom - from.top, to.bottom - to.top);
  const isOneLine = overlap(from.top, from.bottom, to.top, to.bottom) > lower / 2;
  return isOneLine && to.right <= from.left + slackPx;
}

const overlap = (from: number, until: number, otherFrom: number, otherUntil: number) =>
  Math.min(until, otherUntil) - Math.max(from, otherFrom);

/**
 * What is wrong with a way of the focus through `count` stops, numbered as the document lists them: each is to be reached
 * once, in that order. `null` is a place that is not among them.
 */
export function wrongTurns(way: ReadonlyArray<number | null>, count: number): WrongTurn[] {
  const reached = new Set(way);
  const missed = Array.from({ length: count }, (_, stop) => stop).filter((stop) => !reached.has(stop));
  const turns = way.flatMap((stop, place): WrongTurn[] => {
    if (stop === null) return [];
    if (way.indexOf(stop) < place) return [{ kind: 'again', stop }];
    const before = way[place - 1];
    return typeof before === 'number' && stop < before ? [{ kind: 'out of order', stop, before }] : [];
  });
  return [...missed.map((stop) => ({ kind: 'never', stop }) as const), ...turns];
}

export type WrongTurn =
  | { readonly kind: 'never'; readonly stop: number }
  | { readonly kind: 'again'; readonly stop: number }
  | { readonly kind: 'out of order'; readonly stop: number; readonly before: number };
