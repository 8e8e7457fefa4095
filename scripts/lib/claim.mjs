import { join } from 'node:path';
import { isAlive } from './lock.mjs';
import { membersOf, runningGroups, stopGroup } from './processes.mjs';
import { readText, removeFolder, writeText } from './project.mjs';
import { StepFailed } from './steps.mjs';

/* A state folder belongs to one shop at a time: two on one database would spoil it. */

const claimFile = (/** @type {string} */ stateDir) => join(stateDir, 'running.json');

/** @typedef {{ owner: number, url: string, standInsUrl: string, groups: number[] }} Claim */

/**
 * Takes a state folder; ends what a script that was killed outright left running on it.
 * @param {{ stateDir: string, url: string, standInsUrl: string }} place
 */
export async function claimState({ stateDir, url, standInsUrl }) {
  const claim = readClaim(stateDir);
  if (claim && isAlive(claim.owner)) {
    const mend = `kill ${claim.owner}`;
    throw new StepFailed(`A shop already runs on ${stateDir}, at ${claim.url} (process ${claim.owner})`, { mend });
  }
  await endLeftovers(stateDir);
  writeText(claimFile(stateDir), JSON.stringify({ owner: process.pid, url, standInsUrl, groups: runningGroups() }));
}

/**
 * Ends what a script that was killed outright left running on a state folder.
 * @param {string} stateDir
 */
export async function endLeftovers(stateDir) {
  for (const group of readClaim(stateDir)?.groups ?? []) if (servesFrom(group, stateDir)) await stopGroup(group);
}

/**
 * Notes which process groups serve a state folder, for the next script should this one be killed outright.
 * @param {string} stateDir
 */
export function noteGroups(stateDir) {
  const claim = readClaim(stateDir);
  if (claim) writeText(claimFile(stateDir), JSON.stringify({ ...claim, groups: runningGroups() }));
}

/** @param {string} stateDir */
export const freeState = (stateDir) => removeFolder(claimFile(stateDir));

/**
 * The shop that runs on a state folder; null where none does.
 * @param {string} stateDir
 */
export function runningShop(stateDir) {
  const claim = readClaim(stateDir);
  return claim && isAlive(claim.owner) ? claim : null;
}

/**
 * @param {string} stateDir
 * @returns {Claim | null}
 */
function readClaim(stateDir) {
  try {
    return JSON.parse(readText(claimFile(stateDir)) ?? 'null');
  } catch {
    return null;
  }
}

// A number may meanwhile belong to something else; only what names this folder is ours to end.
function servesFrom(/** @type {number} */ group, /** @type {string} */ stateDir) {
  return membersOf(group).some(({ command }) => command.includes(stateDir));
}
