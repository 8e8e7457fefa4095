import * as z from 'zod/mini';
import { comingOrders } from '../domain/coming';

/** What a list of those who come to the table is asked for in its address. */
export const comingSchema = z.object({ by: z.catch(z.enum(comingOrders), 'surname') });
