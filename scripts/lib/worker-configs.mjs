import { readdirSync } from 'node:fs';
import { inProject, readText } from './project.mjs';

/* The committed wrangler.toml files are the only source; what a built folder or a running shop needs is derived. */

// What a Cloudflare Pages project knows; the companion Worker holds everything else.
const pagesBlocks = ['d1_databases', 'kv_namespaces', 'r2_buckets', 'services', 'vars'];
// Read by Pages itself, never served.
const instructions = ['_headers', '_redirects', '_routes.json', '_worker.js', 'BUILD_ID'];

/** @typedef {{ name: string, text: string }} Block one table of a TOML file; the first has no name */

/**
 * The configuration of an already bundled Worker.
 * @param {{ from: string, main: string, assets?: string, modules?: string | null }} options `modules`: what `main` imports
 */
export function bundledConfig({ from, main, assets, modules = null }) {
  const blocks = blocksOf(from).map((block) => {
    if (block.name === '') return `${setting(block.text, 'main', main)}no_bundle = true\n`;
    if (block.name === 'assets' && assets !== undefined) return setting(block.text, 'directory', assets);
    return block.text;
  });
  if (modules !== null) blocks.push(`[[rules]]\ntype = "ESModule"\nglobs = [${JSON.stringify(modules)}]\n`);
  return generated(from, blocks);
}

/**
 * The configuration of a Worker that is bundled from its sources as it is served; paths are absolute.
 * @param {{ from: string, main: string }} options
 */
export function sourceConfig({ from, main }) {
  const blocks = blocksOf(from).flatMap(({ name, text }) => {
    if (name === '') return [setting(text, 'main', main)];
    return name === 'assets' ? [] : [text];
  });
  return generated(from, blocks);
}

/**
 * The configuration of the app as a Pages project.
 * @param {{ outputFolder: string }} options
 */
export function pagesConfig({ outputFolder }) {
  const from = 'wrangler.toml';
  const blocks = blocksOf(from).flatMap(({ name, text }) => {
    if (name === '') return [`${without(text, 'main')}pages_build_output_dir = ${JSON.stringify(outputFolder)}\n`];
    return pagesBlocks.includes(name) ? [text] : [];
  });
  return generated(from, blocks);
}

/**
 * Which addresses of a Pages project reach the Worker: all but the static files, which a Worker project serves by itself too.
 * @param {string} assets
 */
export function pagesRoutes(assets) {
  const entries = readdirSync(assets, { withFileTypes: true }).filter((entry) => !instructions.includes(entry.name));
  const exclude = entries.map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`));
  return `${JSON.stringify({ version: 1, include: ['/*'], exclude }, null, 2)}\n`;
}

/**
 * @param {string} from
 * @returns {Block[]}
 */
function blocksOf(from) {
  const lines = (readText(inProject(from)) ?? '').split('\n').filter((line) => !line.startsWith('#'));
  /** @type {Block[]} */
  const blocks = [{ name: '', text: '' }];
  for (const line of lines) {
    const header = /^\[+([\w.-]+)\]+/.exec(line);
    if (header?.[1]) blocks.push({ name: header[1], text: '' });
    const last = blocks[blocks.length - 1];
    if (last && line.trim() !== '') last.text += `${line}\n`;
  }
  return blocks;
}

/**
 * @param {string} text
 * @param {string} key
 * @param {string} value
 */
function setting(text, key, value) {
  return `${without(text, key)}${key} = ${JSON.stringify(value)}\n`;
}

/**
 * @param {string} text
 * @param {string} key
 */
function without(text, key) {
  return text.replace(new RegExp(`^${key}\\s*=.*\\n`, 'm'), '');
}

/**
 * @param {string} from
 * @param {string[]} blocks
 */
function generated(from, blocks) {
  return `# Made from ${from} by the scripts; changes here are lost.\n${blocks.join('\n')}`;
}
