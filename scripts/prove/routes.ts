import { inProject, readText } from '../lib/project.mjs';
import * as z from 'zod/mini';

/* What the build says it answers: every address, and every Server Action. */

const manifestSchema = z.record(z.string(), z.string());

const actionsSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

const pathsManifest = () => readText(inProject('.next', 'server', 'app-paths-manifest.json'));
const actionsManifest = () => readText(inProject('.next', 'server', 'server-reference-manifest.json'));

/** Every page of the build, as its addresses look: `/products/[slug]`. What only answers machines is none. */
export function builtPages(manifest = pathsManifest()): string[] {
  const entries = Object.keys(manifestSchema.parse(JSON.parse(manifest ?? '{}')));
  return routesOf(entries.filter((entry) => entry.endsWith('/page')));
}

/** Every address of the build, pages and what answers machines alike. */
export function builtRoutes(manifest = pathsManifest()): string[] {
  return routesOf(Object.keys(manifestSchema.parse(JSON.parse(manifest ?? '{}'))));
}

/** A Server Action of the build. */
export type BuiltAction = {
  /** What the code calls it. */
  readonly name: string;
  /** What a browser calls it. */
  readonly id: string;
  /** The pages it can be called on. */
  readonly pages: ReadonlyArray<string>;
  /** Whether it is given the state of its form before the form itself. */
  readonly takesState: boolean;
};

/** Every Server Action of the build, by name. */
export function builtActions(manifest = actionsManifest()): BuiltAction[] {
  const { node } = actionsSchema.parse(JSON.parse(manifest ?? '{"node":{}}'));
  const actions = Object.entries(node).map(([id, { exportedName, workers }]) => ({
    ...{ name: exportedName, id, takesState: argumentsOf(id) > 1 },
    pages: routesOf(Object.keys(workers).map((worker) => worker.replace(/^app/, ''))),
  }));
  return actions.toSorted((one, other) => one.name.localeCompare(other.name));
}

const argumentBits = 6;

/** The first byte of an action's id says which arguments it takes: a bit each, the first one leftmost, behind a bit of its kind. */
function argumentsOf(id: string): number {
  const taken = (parseInt(id.slice(0, 2), 16) >> 1) & (2 ** argumentBits - 1);
  return taken.toString(2).replaceAll('0', '').length;
}

function routesOf(entries: ReadonlyArray<string>): string[] {
  return [...new Set(entries.map(routeOf))].toSorted();
}

/** Groups in brackets stand in no address. */
function routeOf(entry: string): string {
  const route = entry.replace(/\/(?:page|route)$/, '').replaceAll(/\/\([^)]*\)/g, '');
  return route === '' ? '/' : route;
}
