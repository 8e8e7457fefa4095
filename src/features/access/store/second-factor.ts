import { and, count, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { seal, unseal } from '@/platform/sealing';
import { sha256Hex } from '@/platform/signed-links';
import { recoveryCodes, secondFactorOffers, secondFactors } from '../tables';

/* Secrets go into the database sealed and recovery codes hashed, both with keys that are not in there. */

/** Newest first: the first seals, all of them open. */
export type Keys = ReadonlyArray<string>;

const sealing = (keys: Keys) => ({ purpose: 'authenticator', keys }) as const;

/** The secret somebody's phone shares with the shop; null where they have none, or no key of ours opens it any more. */
export async function findSecret(db: Db, personId: PersonId, keys: Keys): Promise<string | null> {
  const { sealedSecret } = secondFactors;
  const row = await db.select({ sealedSecret }).from(secondFactors).where(eq(secondFactors.personId, personId)).get();
  return row ? unseal(row.sealedSecret, sealing(keys)) : null;
}

export type SecondFactorRow = { readonly setUpAt: Instant; readonly recoveryCodesLeft: number };

/** Since when somebody has a second factor, and how many of their codes on paper are left; null where they have none. */
export async function findSecondFactor(db: Db, personId: PersonId): Promise<SecondFactorRow | null> {
  const unused = and(eq(recoveryCodes.personId, secondFactors.personId), isNull(recoveryCodes.usedAt));
  const row = await db
    .select({ setUpAt: secondFactors.setUpAt, recoveryCodesLeft: count(recoveryCodes.codeHash) })
    .from(secondFactors)
    .leftJoin(recoveryCodes, unused)
    .where(eq(secondFactors.personId, personId))
    .groupBy(secondFactors.personId)
    .get();
  return row ?? null;
}

type Step = { readonly personId: PersonId; readonly step: number; readonly newest: number };

/** Takes the code of one time step, once; false where it, or a later one, was taken before. */
export async function spendStep(db: Db, { personId, step, newest }: Step): Promise<boolean> {
  const { lastStep } = secondFactors;
  // A last step that nobody could have typed yet was taken before the clock was set back: it says nothing of today.
  const isUnused = or(isNull(lastStep), lt(lastStep, step), gt(lastStep, newest));
  const spent = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.personId, personId), isUnused))
    .returning({ personId: secondFactors.personId });
  return spent.length > 0;
}

type PaperCode = { readonly personId: PersonId; readonly code: string; readonly keys: Keys; readonly now: Instant };

/** Takes a recovery code, once; false where it is none of theirs or was used before. */
export async function spendRecoveryCode(db: Db, { personId, code, keys, now }: PaperCode): Promise<boolean> {
  const hashes = await Promise.all(keys.map((key) => hashOf({ personId, code, key })));
  const isTheirs = or(...hashes.map((hash) => eq(recoveryCodes.codeHash, hash)));
  const spent = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(isTheirs, eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
    .returning({ codeHash: recoveryCodes.codeHash });
  return spent.length > 0;
}

type Offer = { readonly personId: PersonId; readonly secret: string; readonly keys: Keys; readonly now: Instant };

/** Writes down the secret that is shown to somebody; one shown before is forgotten. */
export async function saveOffer(db: Db, { personId, secret, keys, now }: Offer): Promise<void> {
  const offer = { sealedSecret: await seal(secret, sealing(keys)), offeredAt: now };
  await db
    .insert(secondFactorOffers)
    .values({ personId, ...offer })
    .onConflictDoUpdate({ target: secondFactorOffers.personId, set: offer });
}

type Asked = { readonly personId: PersonId; readonly keys: Keys; readonly since: Instant };

/** The secret that was shown to somebody since an instant; null where none was. */
export async function findOffer(db: Db, { personId, keys, since }: Asked): Promise<string | null> {
  const { sealedSecret, offeredAt } = secondFactorOffers;
  const isTheirs = and(eq(secondFactorOffers.personId, personId), gt(offeredAt, since));
  const row = await db.select({ sealedSecret }).from(secondFactorOffers).where(isTheirs).get();
  return row ? unseal(row.sealedSecret, sealing(keys)) : null;
}

/** Forgets the secret that was shown to somebody. */
export async function discardOffer(db: Db, personId: PersonId): Promise<void> {
  await db.delete(secondFactorOffers).where(eq(secondFactorOffers.personId, personId));
}

type SetUp = Offer & { readonly step: number; readonly codes: ReadonlyArray<string> };

/** The statements that make an offered secret somebody's second factor, with new recovery codes. */
export async function setUpStatements(db: Db, { codes, ...setUp }: SetUp): Promise<Statement[]> {
  const { personId, secret, step, keys, now } = setUp;
  const factor = { sealedSecret: await seal(secret, sealing(keys)), lastStep: step, setUpAt: now };
  return [
    db
      .insert(secondFactors)
      .values({ personId, ...factor })
      .onConflictDoUpdate({ target: secondFactors.personId, set: factor }),
    ...(await renewalStatements(db, { personId, codes, keys })),
    db.delete(secondFactorOffers).where(eq(secondFactorOffers.personId, personId)),
  ];
}

type Renewal = { readonly personId: PersonId; readonly codes: ReadonlyArray<string>; readonly keys: Keys };

/** The statements that put new recovery codes in the place of all old ones. */
export async function renewalStatements(db: Db, { personId, codes, keys }: Renewal): Promise<Statement[]> {
  const [key = ''] = keys;
  const rows = await Promise.all(
    codes.map(async (code) => ({ personId, codeHash: await hashOf({ personId, code, key }) })),
  );
  return [
    db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)),
    ...(rows.length > 0 ? [db.insert(recoveryCodes).values(rows)] : []),
  ];
}

/** The statements after which somebody has no second factor. */
export function endStatements(db: Db, personId: PersonId): Statement[] {
  return [secondFactors, recoveryCodes, secondFactorOffers].map((table) =>
    db.delete(table).where(eq(table.personId, personId)),
  );
}

type Hashed = { readonly personId: PersonId; readonly code: string; readonly key: string };

// Fifty random bits could be guessed through on somebody's own machine; the key is not in the database.
function hashOf({ personId, code, key }: Hashed): Promise<string> {
  return sha256Hex(`recovery\n${key}\n${personId}\n${code}`);
}
