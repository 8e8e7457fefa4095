import { stopAllGroups } from '../lib/processes.mjs';
import { openEmulator } from './emulator';
import type { AccountService } from './service';
import { openStandIn } from './stand-in';
import type { Trial } from './trial';
import { trials } from './trials';

/*
 * npm run conformance: the shop's identity client on the stand-in and on the official Firebase Auth emulator, trial by
 * trial, so that the stand-in cannot drift. FIREBASE_AUTH_EMULATOR (host:port) names one that runs already; without it
 * npx fetches one.
 */

const signs = { ok: 'ok', 'left out': '- ', wrong: '✗ ' } as const;
const started = Date.now();
try {
  const isAlike = await compare();
  await stopAllGroups();
  process.exit(isAlike ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stopAllGroups();
  process.exit(1);
}

async function compare(): Promise<boolean> {
  const running = process.env['FIREBASE_AUTH_EMULATOR'];
  const services = [await openStandIn(), await openEmulator(running === '' ? undefined : running)];
  const wrong: string[] = [];
  const left: string[] = [];
  for (const service of services) {
    console.log(service.name);
    for (const trial of trials) {
      const outcome = await outcomeOf(trial, service);
      console.log(
        `  ${signs[outcome.kind]}  ${trial.title}${outcome.kind === 'wrong' ? `\n      ${outcome.why}` : ''}`,
      );
      if (outcome.kind === 'wrong') wrong.push(trial.title);
      if (outcome.kind === 'left out') left.push(trial.title);
    }
    await service.close();
  }
  const runs = services.length * trials.length - left.length;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const aside = left.length === 0 ? '' : `, ${left.length} the emulator cannot do left out`;
  console.log(
    `\nconformance: ${runs} trials on ${services.length} services${aside}, ${wrong.length} wrong, ${seconds} s`,
  );
  return wrong.length === 0;
}

type Outcome = { readonly kind: 'ok' | 'left out' } | { readonly kind: 'wrong'; readonly why: string };

async function outcomeOf({ needs, run }: Trial, service: AccountService): Promise<Outcome> {
  if (needs && service.lacks.includes(needs)) return { kind: 'left out' };
  try {
    await run(service);
    return { kind: 'ok' };
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
}
