/** The name of the field that says how many of a line go back. */
export const quantityField = (lineId: string) => `quantity-${lineId}`;
