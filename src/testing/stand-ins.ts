import { startStandIns } from '../../mocks/server';
import { standInsPort } from './stand-ins-port';
import { testSecrets } from './secrets';

/** Starts the stand-ins of the outside services once for all tests that run in workerd. */
export async function setup(): Promise<() => Promise<void>> {
  const standIns = await startStandIns({
    port: standInsPort,
    // Nobody listens there: these tests hand the events to the shop themselves.
    appUrl: 'http://localhost:9',
    secrets: { stripeWebhook: testSecrets.stripeWebhook, resendWebhook: testSecrets.resendWebhook },
  });
  return () => standIns.close();
}
