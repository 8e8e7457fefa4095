import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { staffRoles } from '@/features/access/domain/staff-member';
import { emailField } from '@/features/notifications/schema';
import { type IdPrefix, type Id, isId } from '@/kernel/ids';
import { tidyLine } from '@/kernel/text';

const longestToken = 200;
const role = z.enum(staffRoles, 'Please choose a role.');
const idOf = <P extends IdPrefix>(prefix: P) =>
  z.custom<Id<P>>((value) => typeof value === 'string' && isId(prefix, value));

/** What the form that invites somebody sends. */
export const inviteSchema = z.object({
  email: emailField('Please give an e-mail address, such as maeve@example.com.'),
  role,
});

/** Which invitation is taken back. */
export const invitationSchema = z.object({ invitationId: idOf('inv') });

/** What the form that changes somebody's role sends: the new one, or a shopper's, and the one that was seen. */
export const roleSchema = z.object({
  personId: idOf('per'),
  from: z.enum(staffRoles),
  to: z.enum([...staffRoles, 'shopper'], 'Please choose a role.'),
});

/** Who is shut out or let in again. */
export const doorSchema = z.object({ personId: idOf('per'), door: z.enum(['shut', 'open']) });

/** Whose second factor is taken off. */
export const factorSchema = z.object({ personId: idOf('per') });

/** What somebody who was invited sends: their link, and the name they go by at work. */
export const joinSchema = z.object({
  token: z.string().check(z.maxLength(longestToken)),
  name: z.pipe(
    z.pipe(z.string(), z.transform(tidyLine)),
    z
      .string()
      .check(z.minLength(1, 'Please tell us your name.'), z.maxLength(textLimits.name, 'Please shorten the name.')),
  ),
});
