import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import * as revision from './store/revision';

/**
 * The statement that raises the catalogue's revision, for the batch of any write that shows on a shop page.
 * A claim is not one of them: pages read stock as it is.
 */
export function raiseRevisionStatement(context: Context): Statement {
  return revision.raiseRevision(context.db);
}
