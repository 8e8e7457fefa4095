/** Where somebody asks what we hold of them, and what follows behind the letter's link. */
export const dataPages = {
  ask: '/your-data',
  sent: '/your-data/sent',
  held: '/your-data/held',
  download: '/your-data/download',
  erased: '/your-data/erased',
  /** Where Google's page sends back who proves once more that it is them; Google has to know it beforehand. */
  google: '/account/data/google',
  googleReturn: '/account/data/google/return',
  /** For who still has an order to come. */
  erasedSoon: '/your-data/erased?when=soon',
} as const;
