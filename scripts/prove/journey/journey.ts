import type { Target } from '../../lib/shop.d.mts';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { walkThrough, type Walked } from './walk';

const targets: ReadonlyArray<Target> = ['worker', 'pages'];

/** A stranger orders, pays and collects, and gets their money back when the bakery cancels: on both deploy targets. */
export const journey: ProvenPromise = {
  name: 'journey',
  limit: 'all',
  fault: 'Resend takes no letter, so the confirmation never arrives',
  judge,
};

async function judge(conditions: Conditions): Promise<Verdict> {
  const walks: { target: Target; isShort: boolean; walked: Walked }[] = [];
  for (const target of targets) {
    const isShort = conditions.isQuick && target === 'pages';
    walks.push({ target, isShort, walked: await walkThrough({ target, isShort, conditions }) });
  }
  const figures = walks.map(({ target, isShort, walked: { done, of } }, place) => {
    const steps = place === 0 ? ' steps' : '';
    return `${done} of ${of}${steps} (${isShort ? `${target}, the short path` : target})`;
  });
  return {
    figure: figures.join(', '),
    isKept: walks.every(({ walked: { done, of } }) => done === of),
    notes: walks.flatMap(({ walked }) => walked.notes),
  };
}
