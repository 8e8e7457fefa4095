import * as z from 'zod/mini';
import { door, name, optionalLine, phone } from '@/features/orders/schema/details';
import { type AddressId, isId, type ProductId } from '@/kernel/ids';

/** What the form about oneself sends. */
export const detailsSchema = z.object({ name, phone });

const addressId = z.custom<AddressId>((value) => typeof value === 'string' && isId('adr', value));

/** What a form about one of somebody's addresses sends to name it. */
export const addressKeySchema = z.object({ id: addressId });

/** What the form of an address sends; a new one has no name yet. */
export const addressSchema = z.object({ id: z.optional(addressId), label: optionalLine, ...door });

/** What a form about a bake sends. */
export const bakeSchema = z.object({
  productId: z.custom<ProductId>((value) => typeof value === 'string' && isId('prd', value)),
});

/** What the form about letters sends: the press of the one button or the other. */
export const letterWishSchema = z.object({ openings: z.enum(['yes', 'no']) });
