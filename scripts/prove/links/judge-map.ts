/* Whether the map, the request to robots and the pages that are there agree. */

/** A page that the crawl found, as far as the map goes. */
export type Found = { readonly path: string; readonly isHidden: boolean };

/** Everything on which the map and the pages differ, a line each. */
export function judgeMap(mapped: ReadonlyArray<string>, found: ReadonlyArray<Found>): string[] {
  const pages = new Map(found.map((page) => [page.path, page]));
  const twice = mapped.filter((path, place) => mapped.indexOf(path) !== place);
  const missing = found.filter((page) => !page.isHidden && !mapped.includes(page.path));
  return [
    ...twice.map((path) => `the map names ${path} twice`),
    ...mapped.filter((path) => pages.get(path)?.isHidden).map((path) => `the map names ${path}, which hides itself`),
    ...mapped.filter((path) => !pages.has(path)).map((path) => `the map names ${path}, which is no page of its own`),
    ...missing.map(({ path }) => `the map does not name ${path}`),
  ];
}

/** Says what a robots.txt asks every search engine not to look at; of two rules the longer one counts. */
export function disallows(robots: string, path: string): boolean {
  const rules = robots
    .split('\n')
    .map((line) => /^(allow|disallow):\s*(\S+)/i.exec(line.trim()))
    .flatMap((rule) => (rule?.[1] && rule[2] ? [{ allows: /^allow$/i.test(rule[1]), pattern: rule[2] }] : []));
  const fitting = rules
    .filter(({ pattern }) => fits(pattern, path))
    .toSorted((a, b) => b.pattern.length - a.pattern.length);
  return fitting[0]?.allows === false;
}

function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('$') ? path === pattern.slice(0, -1) : path.startsWith(pattern);
}
