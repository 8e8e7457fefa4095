import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { turnAway } from '@/platform/next/turn-away';

type Context = Awaited<ReturnType<typeof currentContext>>;

/** Reads something of whoever is signed in; who is not is led to sign in first, and back `here` from there. */
export async function ofAccount<T>(here: string, read: (context: Context) => Promise<T>): Promise<T> {
  const context = await currentContext();
  try {
    return await read(context);
  } catch (error) {
    turnAway(error, signInHref(here));
  }
}
