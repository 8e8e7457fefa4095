import { integer, text } from 'drizzle-orm/sqlite-core';
import type { Id, IdPrefix } from '@/kernel/ids';

/** A row's own id. */
export const idColumn = <P extends IdPrefix>() => text('id').$type<Id<P>>().primaryKey();

/** A link to another row, by its id. */
export const idLink = <P extends IdPrefix>(name: string) => text(name).$type<Id<P>>();

/** An instant: epoch milliseconds, UTC. */
export const instant = (name: string) => integer(name);

/** An amount of money in whole pence. */
export const amount = (name: string) => integer(name);

/** A yes or no. */
export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** Facts kept as JSON; whoever reads them parses them. */
export const facts = (name: string) => text(name, { mode: 'json' }).$type<unknown>();

/** Creation order of a list that may grow: a reference table of words. */
export const word = (name: string) => text(name);
