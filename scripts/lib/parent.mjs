const lookMs = 1000;

/**
 * Ends this script when whoever started it has gone: npm, killed outright, passes no signal on.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, lookMs).unref();
  // A closed terminal must not turn the farewell into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
