import * as z from 'zod/mini';
import type { Counts, Manifest } from './domain/manifest';

const numbers = z.record(z.string(), z.number());

export const countsSchema = z.object({ tables: numbers, money: numbers }) satisfies z.ZodMiniType<Counts>;

/** What a backup keeps of its beginning and its closing batch. */
export const closedSchema = z.object({ schemaVersion: z.string(), counts: z.optional(countsSchema) });

/** A manifest, as it lies in the bucket. */
export const manifestSchema = z.object({
  format: z.literal(1),
  id: z.string(),
  startedAt: z.number(),
  closedAt: z.number(),
  schemaVersion: z.string(),
  schema: z.array(z.string()),
  counts: countsSchema,
  objects: z.array(
    z.object({
      name: z.string(),
      stage: z.string(),
      part: z.enum(['page', 'closing']),
      sha256: z.string(),
      bytes: z.number(),
      rows: z.number(),
    }),
  ),
}) satisfies z.ZodMiniType<Manifest>;

/** The mark of a backup that was read back. */
export const verifiedSchema = z.object({
  folder: z.string(),
  manifestSha256: z.string(),
  closedAt: z.number(),
  verifiedAt: z.number(),
  orders: z.number(),
  rows: z.number(),
  bytes: z.number(),
});

const erasureSchema = z.object({ table: z.string(), row: z.string(), erasedAt: z.number() });
/** A row that names nobody any more, as the bucket was told. */
export type Erasure = z.infer<typeof erasureSchema>;
export const erasuresSchema = z.array(erasureSchema);
