import { redirect } from 'next/navigation';
import type { Permission } from '@/features/access/domain/permissions';
import type { Staff } from '@/features/access/domain/person';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import type { Actor } from '@/features/orders/domain/order';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';

/** Lets in who may do this, and leads anybody else away; `page` is where they come back to after signing in. */
export async function admitTo(permission: Permission, page: string): Promise<{ context: Context; actor: Actor }> {
  const context = await currentContext();
  try {
    return { context, actor: actorOf(await requireStaff(context, permission)) };
  } catch (error) {
    turnAway(error, signInHref(page));
  }
}

function actorOf(staff: Staff): Actor {
  return { personId: staff.id, name: staff.name };
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
