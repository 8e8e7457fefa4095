import { randomInt, randomUUID } from 'node:crypto';
import { actionBody, plainActionBody } from '../action-call';
import { addressOf, filled, filledAddress } from '../access/addresses';
import type { Caller } from '../access/expectations';
import { formOf } from '../access/forms';
import type { Fields } from '../access/forms-shop';
import type { BuiltAction } from '../routes';
import { asForm, type Ground, type Input, shown, someValues } from './inputs';
import type { Sent } from './send';

/* In forms: in place of every field of every action, as a page's script sends it and as a browser without scripts does. */

/** So many values are tried in each field. */
const perField = 24;
/** Fields that make a form fit for nothing, where no missing thing does: no other field of it may do anything then. */
const spoilt: Readonly<Record<string, Fields>> = {
  contactAction: { reference: 'not a reference', email: 'nobody' },
  placeOrderAction: { placementKey: 'none', email: 'nobody' },
  createVoucherAction: { kind: 'none', endsAt: 'never' },
  askToReconcileAction: { fromDay: 'never', toDay: 'never' },
  changeDetailsAction: { name: '', phone: 'none' },
  keepAddressAction: { town: '', postcode: 'nowhere' },
  inviteStaffAction: { email: 'nobody', role: 'none' },
  signUpAction: { email: 'nobody', newPassword: '' },
  setPlaceAction: { postcode: 'nowhere', version: 'never' },
  createSaleAction: { bakeDay: 'never', closesAt: 'never' },
  addIngredientAction: { labelText: '', isReviewed: 'perhaps' },
};
/** Whoever has a second factor has to show a code for another one. */
const askedBy: Readonly<Record<string, Caller>> = { askForFactorAction: 'owner' };

/** Every field of every action with hostile values in it, for a thing that is not there. */
export async function inForms(ground: Ground): Promise<Input[]> {
  const inputs = ground.actions.map((action) => ofAction(ground, action));
  return (await Promise.all(inputs)).flat();
}

async function ofAction(ground: Ground, action: BuiltAction): Promise<Input[]> {
  const form = formOf(action.name);
  const fields = Object.keys(form);
  const tried = fields.flatMap((field) =>
    someValues(ground.chance, perField).map((hostile) => ({ field, ...hostile })),
  );
  return Promise.all(
    tried.map(async ({ field, family, value }, place): Promise<Input> => {
      const sent = { ...rest(ground, { action, form, field }), [filledIn(ground, field)]: value };
      const by = { ground, action, fields: sent, form };
      const isPlain = place % 2 === 1;
      return {
        name: `${family} as ${field} of ${action.name}${isPlain ? ', plainly' : ''}: ${shown(value)}`,
        sent: await (isPlain ? plainly(by) : byScript(by)),
      };
    }),
  );
}

type Of = { readonly action: BuiltAction; readonly form: Fields; readonly field: string };

/** What the other fields hold: all in order, but for a thing that is not there. */
function rest(ground: Ground, { action, form, field }: Of): Fields {
  const spoiling = Object.entries(spoilt[action.name] ?? {}).find(([name]) => name !== field);
  const others = Object.entries(form).map(([name, text]) => [filledIn(ground, name), filledIn(ground, text)] as const);
  return { ...Object.fromEntries(others), ...(spoiling ? Object.fromEntries([spoiling]) : {}) };
}

function filledIn({ scene: { named } }: Ground, text: string): string {
  const fresh = text.replaceAll('{number}', String(randomInt(1_000_000))).replaceAll('{uuid}', randomUUID());
  return filled(fresh, { named, thing: 'missing' });
}

type By = { readonly ground: Ground; readonly action: BuiltAction; readonly fields: Fields; readonly form: Fields };

/** The page an action is called on, and what its caller brings along. */
export function calledOn({ scene: { url, named } }: Ground, action: BuiltAction) {
  const path = filledAddress(addressOf(action.pages[0] ?? '/'), { named, thing: 'own' });
  return { method: 'POST' as const, path, headers: { origin: url } };
}

/** Whoever is let in: the owner in the office, and the holder of things in the shop. */
function callerOf({ name, pages }: BuiltAction): Caller {
  return askedBy[name] ?? (pages[0]?.startsWith('/admin') ? 'owner' : 'holder');
}

async function byScript({ ground, action, fields, form }: By): Promise<Sent> {
  const { headers, ...on } = calledOn(ground, action);
  const { body, headers: type } = await asForm(actionBody({ action, fields: wellFormed(fields) }));
  const cookie = ground.brings[callerOf(action)](JSON.stringify(form));
  return {
    ...on,
    body,
    headers: { ...headers, ...type, cookie, accept: 'text/x-component', 'next-action': action.id },
  };
}

/** As a browser without scripts: the action stands in a field, and a page comes back. */
async function plainly({ ground, action, fields, form }: By): Promise<Sent> {
  const { headers, ...on } = calledOn(ground, action);
  const { body, headers: type } = await asForm(plainActionBody({ action, fields: wellFormed(fields) }));
  const cookie = ground.brings[callerOf(action)](JSON.stringify(form));
  return { ...on, body, headers: { ...headers, ...type, cookie } };
}

function wellFormed(fields: Fields): (readonly [string, string])[] {
  return Object.entries(fields).map(([name, value]) => [name, value.toWellFormed()] as const);
}
