import { a11y } from './a11y/a11y';
import { backup } from './backup/backup';
import { budgets } from './budgets/budgets';
import { cutoff } from './cutoff/cutoff';
import { journey } from './journey/journey';
import { links } from './links/links';
import { oversell } from './oversell/oversell';
import { payments } from './payments/payments';
import { pennies } from './pennies/pennies';
import type { ProvenPromise } from './promise';

/** Every promise, in the order in which they are proved; a new one is a file and a line here. */
export const promises: ReadonlyArray<ProvenPromise> = [
  cutoff,
  pennies,
  oversell,
  payments,
  backup,
  journey,
  a11y,
  budgets,
  links,
];
