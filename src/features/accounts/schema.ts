import * as z from 'zod/mini';
import { passwordLimits } from '@/config/frontend';
import { emailField } from '@/features/notifications/schema';

const likeThis = 'Please give an e-mail address, such as maeve@example.com.';
const email = emailField(likeThis);
const { shortest, longest } = passwordLimits;

/** A password somebody has already: whatever it is, it is theirs. */
const ownPassword = z
  .string()
  .check(z.minLength(1, 'Please type your password.'), z.maxLength(longest, 'Please check your password.'));

/** A password somebody chooses. */
const newPassword = z
  .string()
  .check(
    z.minLength(shortest, `Please choose one of at least ${shortest} characters.`),
    z.maxLength(longest, `Please keep it under ${longest} characters.`),
  );

/** What anybody types to sign in. */
export const signInSchema = z.object({ email, password: ownPassword, next: z.optional(z.string()) });

/** What opens an account. */
export const signUpSchema = z.object({ email, newPassword });

/** Whose password is forgotten. */
export const forgotSchema = z.object({ email });

/** What proves that whoever reads a verifying letter is also who opened the account. */
export const verifySchema = z.object({ password: ownPassword });

/** The password that takes the place of a forgotten one. */
export const choosePasswordSchema = z.object({ newPassword });

/** What changes a password. */
export const changePasswordSchema = z.object({ password: ownPassword, newPassword });

/** What moves an account to another address. */
export const changeEmailSchema = z.object({ password: ownPassword, email });

/** Which device is signed out, as the list names it. */
export const deviceSchema = z.object({ device: z.string().check(z.regex(/^[0-9a-f]{16}$/)) });
