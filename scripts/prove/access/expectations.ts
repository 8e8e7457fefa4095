/* Who may come in where: the hand-written list, read, and held against what the build has. */

/** Who asks. The holder is the one shopper whose thing it is; the other has one too. */
export const callers = ['guest', 'other', 'holder', 'baker', 'manager', 'owner'] as const;
export type Caller = (typeof callers)[number];

/** Whose thing is asked for: the holder's, the other shopper's, one that is not there, and what cannot be one. */
export const things = ['own', 'others', 'missing', 'malformed'] as const;
export type Thing = (typeof things)[number];

/** What is answered, in one letter. The list itself says what each of them means. */
export const letters = ['+', 'o', '=', '-', '>', 's', 'f', 'n', 'x'] as const;
export type Letter = (typeof letters)[number];

/** The letters of one caller, thing by thing. */
type Cell = Readonly<Record<Thing, Letter>>;

/** One line of the list. */
export type Expectation = {
  /** `GET /orders/[reference]`, or an action's name. */
  readonly what: string;
  readonly cells: Readonly<Record<Caller, Cell>>;
};

const methods = ['GET', 'POST'];

/** Reads the list; throws at a line that is none. */
export function readExpectations(text: string): Expectation[] {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
  const read = lines.filter((line) => line !== '').map(readLine);
  const twice = read.find(({ what }, place) => read.findIndex((one) => one.what === what) !== place);
  if (twice) throw new Error(`“${twice.what}” stands in the list twice`);
  return read;
}

function readLine(line: string): Expectation {
  const words = line.split(/\s+/);
  const what = words.splice(0, methods.includes(words[0] ?? '') ? 2 : 1).join(' ');
  const written = words.length === 1 ? callers.map(() => words[0] ?? '') : words;
  if (written.length !== callers.length) throw new Error(`“${line}” has ${words.length} columns`);
  const cells = written.map((cell) => readCell(cell, line));
  return {
    what,
    cells: Object.fromEntries(callers.map((caller, place) => [caller, cells[place]])) as Expectation['cells'],
  };
}

function readCell(written: string, line: string): Cell {
  const spelt = written.length === 1 ? written.repeat(things.length) : written;
  const known: ReadonlyArray<string> = letters;
  if (spelt.length !== things.length || Array.from(spelt).some((letter) => !known.includes(letter)))
    throw new Error(`“${written}” in “${line}” is no answer`);
  return Object.fromEntries(things.map((thing, place) => [thing, spelt[place]])) as Cell;
}

type Built = { readonly routes: ReadonlyArray<string>; readonly actions: ReadonlyArray<string> };

/** What does not fit between the list and the build, a line each. */
export function compareWithBuild(list: ReadonlyArray<Expectation>, { routes, actions }: Built): string[] {
  const routeIn = (what: string) => what.split(' ')[1];
  const listedRoutes = new Set(list.flatMap(({ what }) => routeIn(what) ?? []));
  const listedActions = new Set(list.flatMap(({ what }) => (routeIn(what) === undefined ? what : [])));
  const twice = actions.filter((name, place) => actions.indexOf(name) !== place);
  return [
    ...routes.filter((route) => !listedRoutes.has(route)).map((route) => `${route} is built, but stands in no line`),
    ...actions.filter((name) => !listedActions.has(name)).map((name) => `${name} is built, but stands in no line`),
    ...twice.map((name) => `two actions are called ${name}: give one of them a name of its own`),
    ...[...listedRoutes]
      .filter((route) => !routes.includes(route))
      .map((route) => `${route} stands there, but is not built`),
    ...[...listedActions]
      .filter((name) => !actions.includes(name))
      .map((name) => `${name} stands there, but is not built`),
  ];
}
