import type { Scene } from './scene';

/* What the shop does by itself before anybody is asked: a backup of the night that is half made refuses another. */

const mostTicks = 60;
const underWay = `SELECT COUNT(*) FROM backups WHERE state IN ('paging', 'uploading', 'pictures', 'verifying')`;

/** Has the jobs run until the backup of last night is made. */
export async function finishTheNight({ url, database }: Pick<Scene, 'url' | 'database'>): Promise<void> {
  for (let ticks = 0; ticks < mostTicks; ticks += 1) {
    const headers = { origin: url, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/development/tick`, { method: 'POST', headers, body: '{}' });
    await answer.text();
    if ((await database.count(underWay)) === 0) return;
  }
  throw new Error('The backup of last night does not come to its end');
}
