const everyMs = 60_000;

/**
 * Runs the companion's jobs every minute: locally no cron does. Answers what stops it.
 * @param {string} url
 */
export function keepTicking(url) {
  const timer = setInterval(() => void tick(url), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** @param {string} url */
async function tick(url) {
  try {
    await fetch(`${url}/development/tick`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(everyMs),
    });
  } catch {
    // A shop that does not answer now is asked again in a minute; its log says why.
  }
}
