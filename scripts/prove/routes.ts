import { inProject, readText } from '../lib/project.mjs';
import * as z from 'zod/mini';

const manifestSchema = z.record(z.string(), z.string());

/** Every page of the build, as its addresses look: `/products/[slug]`. What only answers machines is none. */
export function builtPages(manifest = readText(inProject('.next', 'server', 'app-paths-manifest.json'))): string[] {
  const entries = Object.keys(manifestSchema.parse(JSON.parse(manifest ?? '{}')));
  const pages = entries.filter((entry) => entry.endsWith('/page')).map(routeOf);
  return [...new Set(pages)].toSorted();
}

/** Groups in brackets stand in no address. */
function routeOf(entry: string): string {
  const route = entry.replace(/\/page$/, '').replaceAll(/\/\([^)]*\)/g, '');
  return route === '' ? '/' : route;
}
