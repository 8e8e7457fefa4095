import { join } from 'node:path';
import { readText, testFolder } from './project.mjs';

/* What each kind of test says it found, in one shape. */

/** @typedef {{ passed: number, failed: number }} Count */

/** Where each kind of test leaves its results. */
export const resultFiles = {
  vitest: join(testFolder, 'vitest.json'),
  playwright: join(testFolder, 'playwright.json'),
  proofs: join(testFolder, 'proofs.json'),
};

/** @returns {Count} */
export function countVitest() {
  const { numPassedTests, numFailedTests, testResults } = read(resultFiles.vitest);
  // A file that could not even be loaded holds no test that failed.
  const broken = list(testResults).filter(
    ({ status, assertionResults }) => status === 'failed' && list(assertionResults).length === 0,
  );
  return { passed: number(numPassedTests), failed: number(numFailedTests) + broken.length };
}

/** @returns {Count} */
export function countPlaywright() {
  const { stats = {} } = read(resultFiles.playwright);
  return { passed: number(stats.expected), failed: number(stats.unexpected) + number(stats.flaky) };
}

/**
 * Proofs write `{ passed, failed }`.
 * @returns {Count}
 */
export function countProofs() {
  const { passed, failed } = read(resultFiles.proofs);
  return { passed: number(passed), failed: number(failed) };
}

const number = (/** @type {unknown} */ value) => (typeof value === 'number' ? value : 0);
const list = (/** @type {unknown} */ value) => (Array.isArray(value) ? value : []);

/**
 * @param {string} file
 * @returns {Record<string, any>}
 */
function read(file) {
  try {
    return JSON.parse(readText(file) ?? '{}');
  } catch {
    return {};
  }
}
