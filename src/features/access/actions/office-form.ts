import type { ZodMiniType } from 'zod/mini';
import { messages } from '@/config/frontend';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import type { Permission } from '../domain/permissions';
import type { Staff } from '../domain/person';
import { signInHref } from '../domain/safe-next';
import { requireStaff } from '../queries';

type Door = {
  readonly permission: Permission;
  /** Where somebody comes back to who has to sign in first. */
  readonly page: string | ((form: FormData) => string);
};

type Admitted = { readonly context: Context; readonly staff: Staff };

/** Lets in who may do this, and leads anybody else away. */
export async function admitStaff({ permission, page }: { permission: Permission; page: string }): Promise<Admitted> {
  const context = await currentContext();
  try {
    return { context, staff: await requireStaff(context, permission) };
  } catch (error) {
    turnAway(error, signInHref(page));
  }
}

/** Lets in who may do this with a form that says nothing more. */
export async function admitForm(sent: FormData, { permission, page }: Door): Promise<Admitted & { form: FormData }> {
  const form = requireForm(sent);
  const here = typeof page === 'string' ? page : page(form);
  return { form, ...(await admitStaff({ permission, page: here })) };
}

/**
 * Takes a form of the office: first who is there, then what they say. Asked the other way round, whoever has no business
 * here would be told what is wrong with their form, and so what a right one does.
 */
export async function readOfficeForm<T>(
  sent: FormData,
  { schema, ...door }: Door & { readonly schema: ZodMiniType<T> },
): Promise<Admitted & { form: FormData; parsed: ReturnType<typeof parseForm<T>> }> {
  const admitted = await admitForm(sent, door);
  return { ...admitted, parsed: parseForm(schema, admitted.form, messages.checkForm) };
}
