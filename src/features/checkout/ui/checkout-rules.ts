import { zodResolver } from '@hookform/resolvers/zod';
import { checkoutSchema } from '../schema';

/** The checkout's rules in the form the fields ask for; fetched with the first answer, not with the page. */
export const checkoutRules = zodResolver(checkoutSchema);
