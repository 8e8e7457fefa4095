/** Where somebody asks what we hold of them, and what follows behind the letter's link. */
export const dataPages = {
  ask: '/your-data',
  sent: '/your-data/sent',
  held: '/your-data/held',
  download: '/your-data/download',
  erased: '/your-data/erased',
  /** For who still has an order to come. */
  erasedSoon: '/your-data/erased?when=soon',
} as const;
