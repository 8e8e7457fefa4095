import { accountForms } from './forms-account';
import { catalogueForms } from './forms-catalogue';
import { officeForms } from './forms-office';
import { type Fields, shopForms } from './forms-shop';

/** What is sent to each action, by its name; an action without a form cannot be asked. */
export function formOf(action: string): Fields {
  const form = { ...shopForms, ...accountForms, ...officeForms, ...catalogueForms }[action];
  if (!form) throw new Error(`${action} has no form in forms-shop.ts, forms-account.ts or forms-office.ts`);
  return form;
}
