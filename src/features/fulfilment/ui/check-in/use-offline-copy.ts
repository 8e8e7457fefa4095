import { useEffect, useState } from 'react';
import { checkIn } from '@/config/frontend';

/** Has the page kept on the device with all it is made of; says whether it would open without a network. */
export function useOfflineCopy(): boolean {
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    // Of a development server every part changes under the same name.
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    const listen = ({ data }: MessageEvent<unknown>) => {
      if (data === 'kept') setIsKept(true);
    };
    serviceWorker.addEventListener('message', listen);
    // A browser that keeps nothing (a private window) still checks people in while there is a network.
    keep(serviceWorker).catch(() => setIsKept(false));
    return () => serviceWorker.removeEventListener('message', listen);
  }, []);
  return isKept;
}

async function keep(serviceWorker: ServiceWorkerContainer): Promise<void> {
  const registration = await serviceWorker.register(checkIn.worker, { scope: checkIn.page });
  const worker = await readyWorker(registration);
  // Fetched once while there is a network, the reader of codes is kept with the rest.
  await import('jsqr').catch(() => undefined);
  worker?.postMessage({ keep: partsOfThisPage() });
  await navigator.storage.persist();
}

/**
 * The worker once it works. `navigator.serviceWorker.ready` would wait for ever where the page was opened from another one of
 * the office: a browser goes by the address the document was fetched from.
 */
async function readyWorker({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = active ?? waiting ?? installing;
  while (worker && worker.state !== 'activated' && worker.state !== 'redundant')
    await new Promise((resolve) => {
      worker.addEventListener('statechange', resolve, { once: true });
    });
  return worker;
}

/** The files this page has fetched: scripts, styles, letters. */
function partsOfThisPage(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
    .map(({ pathname }) => pathname);
}
