import { redirect } from 'next/navigation';
import { admitStaff } from '@/features/access/actions/office-form';
import type { Permission } from '@/features/access/domain/permissions';
import type { Staff } from '@/features/access/domain/person';
import { staffHome } from '@/features/access/domain/safe-next';
import type { Actor } from '@/features/orders/domain/order';
import type { Context } from '@/platform/context';
import { type FormState, typedValues } from '@/platform/next/form-action';

/** Lets in who may do this, and leads anybody else away; asked before what they sent is read. */
export async function admitTo(permission: Permission, page: string): Promise<{ context: Context; actor: Actor }> {
  const { context, staff } = await admitStaff({ permission, page });
  return { context, actor: actorOf(staff) };
}

/** A member of staff, as what they do is written down. */
export function actorOf({ id, name }: Pick<Staff, 'id' | 'name'>): Actor {
  return { personId: id, name };
}

/** The page of the order a form is about, as far as it says which. */
export function orderPageOf(form: FormData): string {
  const reference = form.get('reference');
  return typeof reference === 'string' ? `/admin/orders/${encodeURIComponent(reference)}` : staffHome;
}

/** Back to the page it was sent from, read afresh: sent again by a reload it would be done a second time. */
export function done(form: FormData): never {
  const back = form.get('back');
  // Only our own pages: an address from outside must not borrow our name.
  redirect(typeof back === 'string' && /^\/admin\/[\w/?=&.%+-]*$/.test(back) ? back : '/admin');
}

/** The form as it was sent, with the sentence that says why nothing was done. */
export function refuse(form: FormData, message: string): FormState {
  return { message, fieldErrors: {}, values: typedValues(form) };
}
