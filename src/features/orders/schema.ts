import * as z from 'zod/mini';
import { emailField } from '@/features/notifications/schema';

/** What "find my order" sends. */
export const findOrderSchema = z.object({
  email: emailField('Please give the e-mail address you ordered with, such as maeve@example.com.'),
});
