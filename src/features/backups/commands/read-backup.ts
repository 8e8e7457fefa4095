import { invariant } from '@/kernel/invariant';
import type { Section } from '../domain/archived';
import { countObject, keysIn, withoutReplaced } from '../domain/counting';
import { type Counts, type ListedObject, type Manifest, manifestName } from '../domain/manifest';
import { type Stage, stages } from '../domain/plan';
import type { Vault } from '../domain/vault';
import { manifestSchema } from '../schema';
import { sha256, unpackObject } from './packing';

/** A backup opened for reading. */
export type ReadBackup = {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly vault: Vault;
  /** The rows of a long table that the closing batch copied again; kept for one stage at a time. */
  readonly replaced: Map<string, ReadonlySet<string>>;
};

/** Opens a backup by its folder; one without a manifest is none. */
export async function readBackup(vault: Vault, folder: string): Promise<ReadBackup> {
  const bytes = await vault.get(`${folder}/${manifestName}`);
  invariant(bytes, `There is no backup in ${folder}`);
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { manifest, folder, vault, replaced: new Map() };
}

/** Reads one object, or says in a sentence why it is not the one that was written. */
export async function readSections({ vault, folder }: ReadBackup, object: ListedObject): Promise<Section[] | string> {
  const bytes = await vault.get(`${folder}/${object.name}`);
  if (!bytes) return `The object ${object.name} is missing`;
  if (bytes.byteLength !== object.bytes || (await sha256(bytes)) !== object.sha256)
    return `The object ${object.name} is not the one that was written`;
  const sections = await unpackObject(bytes);
  const rows = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  return rows === object.rows ? sections : `The object ${object.name} has ${rows} rows instead of ${object.rows}`;
}

/** Reads one object and counts what it adds to a restored database; a sentence where it is not what was written. */
export async function readCounted(backup: ReadBackup, object: ListedObject): Promise<Counts | string> {
  const sections = await readSections(backup, object);
  if (typeof sections === 'string') return sections;
  const replaced = await replacedBefore(backup, object);
  return typeof replaced === 'string' ? replaced : countObject(withoutReplaced(stageOf(object), sections, replaced));
}

const none: ReadonlySet<string> = new Set();

/** The rows of an object that the closing batch has copied again; a sentence where what it copied cannot be read. */
export async function replacedBefore(backup: ReadBackup, object: ListedObject): Promise<ReadonlySet<string> | string> {
  return object.part === 'page' ? replacedIn(backup, stageOf(object)) : none;
}

/** The stage of the plan an object belongs to. */
export function stageOf(object: ListedObject): Stage {
  const stage = stages.find(({ name }) => name === object.stage);
  invariant(stage, `The plan has no stage ${object.stage}`);
  return stage;
}

async function replacedIn(backup: ReadBackup, stage: Stage): Promise<ReadonlySet<string> | string> {
  const known = backup.replaced.get(stage.name);
  if (known) return known;
  const keys = new Set<string>();
  for (const object of backup.manifest.objects) {
    if (object.stage !== stage.name || object.part !== 'closing') continue;
    const sections = await readSections(backup, object);
    if (typeof sections === 'string') return sections;
    for (const key of keysIn(stage, sections)) keys.add(key);
  }
  backup.replaced.clear();
  backup.replaced.set(stage.name, keys);
  return keys;
}
