import { accountPages } from './account-pages';

/** Where shoppers set up and look after their second factor; staff do so in the office. */
export const ownFactorPage = `${accountPages.security}/two-factor`;
