import { a11y } from './a11y/a11y';
import { access } from './access/access';
import { backup } from './backup/backup';
import { budgets } from './budgets/budgets';
import { cutoff } from './cutoff/cutoff';
import { flood } from './flood/flood';
import { hostile } from './hostile/hostile';
import { journey } from './journey/journey';
import { labels } from './labels/labels';
import { links } from './links/links';
import { offline } from './offline/offline';
import { oversell } from './oversell/oversell';
import { payments } from './payments/payments';
import { pennies } from './pennies/pennies';
import type { ProvenPromise } from './promise';
import { scale } from './scale/scale';

/** What brings all it needs along, a shop of its own too. */
const onItsOwn: ReadonlyArray<ProvenPromise> = [cutoff, pennies, oversell, payments, backup, journey];

/** What is seen on the pages of one built shop, and at its doors. */
const onOneShop: ReadonlyArray<ProvenPromise> = [a11y, budgets, links, labels, flood, access, hostile];

/** The promises that may be proved side by side where nothing is timed; a new one is a file and a line here. */
export const lanes: ReadonlyArray<ReadonlyArray<ProvenPromise>> = [onItsOwn, onOneShop];

/** Proved when called by name; they join the others once a whole run of each has been seen to end well. */
const byNameAlone: ReadonlyArray<ProvenPromise> = [scale, offline];

/** Every promise, in the order in which they are proved. */
export const promises: ReadonlyArray<ProvenPromise> = [...lanes.flat(), ...byNameAlone];
