import { requirePerson } from '@/features/access/queries';
import type { Whose } from '@/features/access/domain/whose';
import { auditStatement } from '@/features/shop/commands';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { whoseOf } from '../domain/data-request';
import { type HeldForm, heldForms } from '../domain/held-file';
import { collectHeld, findLinkedRequest } from '../queries';

/** Everything held of a guest as a file, by the link of their letter; null where it opens nothing. */
export async function exportGuest(context: Context, token: string | null, form: HeldForm): Promise<string | null> {
  const request = await findLinkedRequest(context, token);
  return request && exportOf(context, { whose: whoseOf(request, null), subject: request.id, form });
}

/** Everything held of whoever is signed in as a file. */
export async function exportOwn(context: Context, form: HeldForm): Promise<string> {
  const { id, email } = await requirePerson(context);
  return exportOf(context, { whose: { personId: id, email }, subject: id, form });
}

type Export = { readonly whose: Whose; readonly subject: string; readonly form: HeldForm };

/** That somebody was given all we hold of them is worth remembering: it may not have been them. */
async function exportOf(context: Context, { whose, subject, form }: Export): Promise<string> {
  const held = await collectHeld(context, whose);
  const { personId } = whose;
  const entry = { action: 'person.exported', personId, actor: 'shopper', subject, after: { form } } as const;
  await runBatch(context.db, [auditStatement(context, entry)]);
  context.log.info('privacy.exported', { personId, form });
  return heldForms[form].write(held);
}
