import { momentIn, type Moment } from './lib/moment';
import { ownState } from './lib/shop.mjs';
import { moveClock, readOffset } from './lib/clock-offset';

/* npm run clock: moves the local shop's clock, and that of its stand-ins. */

const usage = `npm run clock -- '+3d' | '-2h' | 'thursday 18:00' | '2026-12-05 10:00' | reset

Times are the shop's own (Europe/London). Steps and weekdays count from where the shop's clock is now.`;

const asked = process.argv.slice(2).join(' ').trim();
const offsetBefore = readOffset(ownState);
const moment = momentIn(asked, Date.now() + offsetBefore);

if (moment === null) {
  if (asked !== '') console.error(`Not a time: ${asked}\n`);
  console.log(`${usage}\n\nThe shop's clock says ${inWords(Date.now() + offsetBefore)}.`);
  process.exit(asked === '' ? 0 : 1);
}
const offsetMs = offsetOf(moment);
const how = await moveClock(ownState, offsetMs);
console.log(
  `The shop's clock now says ${inWords(Date.now() + offsetMs)}${offsetMs === 0 ? ', the real time' : ''}. ${how}`,
);

function offsetOf(wanted: Moment): number {
  return wanted.kind === 'real' ? 0 : wanted.instant - Date.now();
}

function inWords(instant: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' }).format(
    instant,
  );
}
