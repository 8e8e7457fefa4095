import { inGroups, keyUri, needsSecondFactor } from '@/features/access/domain/second-factor';
import { requirePerson } from '@/features/access/queries';
import { findOfferedSecret, findSecondFactor } from '@/features/access/queries/second-factor';
import { brand } from '@/config/frontend';
import type { Context } from '@/platform/context';
import type { SecondFactorSight } from '../domain/second-factor-sight';

/** How the second factor of whoever is asking stands. */
export async function lookAtSecondFactor(context: Context): Promise<SecondFactorSight> {
  const { id, role, email } = await requirePerson(context);
  const isNeeded = needsSecondFactor(role);
  const [factor, secret] = await Promise.all([findSecondFactor(context, id), findOfferedSecret(context, id)]);
  if (secret !== null) {
    const uri = keyUri({ secret, issuer: brand.name, account: email ?? brand.name });
    return { kind: 'offered', key: inGroups(secret), uri, isAnother: factor !== null };
  }
  return factor ? { kind: 'on', isNeeded, ...factor } : { kind: 'off', isNeeded };
}
