import type { BuiltAction } from './routes';

/* Calling a Server Action: as a page's own script does, and as a browser without scripts does. */

export type ActionCall = {
  readonly url: string;
  /** The page it is called on. */
  readonly page: string;
  readonly action: Pick<BuiltAction, 'id' | 'takesState'>;
  readonly fields: Iterable<readonly [string, string]>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The state of a form that was not sent yet, as far as any of the shop's forms has one. */
const untouched = { message: null, fieldErrors: {}, values: {} };
const formNumber = 1;

/** The body of such a call: the arguments, and the form they name. */
export function actionBody({ action, fields }: Pick<ActionCall, 'action' | 'fields'>): FormData {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_${formNumber}_${name}`, value);
  body.append('0', JSON.stringify([...(action.takesState ? [untouched] : []), `$K${formNumber}`]));
  return body;
}

/** The same as a plain form: the action stands in a field. */
export function plainActionBody({ action, fields }: Pick<ActionCall, 'action' | 'fields'>): FormData {
  const named = action.takesState
    ? {
        [`$ACTION_REF_${formNumber}`]: '',
        [`$ACTION_${formNumber}:0`]: JSON.stringify({ id: action.id, bound: '$@1' }),
        [`$ACTION_${formNumber}:1`]: JSON.stringify([untouched]),
      }
    : { [`$ACTION_ID_${action.id}`]: '' };
  const body = new FormData();
  for (const [name, value] of [...Object.entries(named), ...fields]) body.append(name, value);
  return body;
}

/** Calls an action as a page's script does; what it leads to is not followed, but the framework sends it along. */
export function callAction({ url, page, action, fields, headers = {} }: ActionCall): Promise<Response> {
  return fetch(`${url}${page}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/x-component', origin: url, 'next-action': action.id, ...headers },
    body: actionBody({ action, fields }),
  });
}

/** Sends an action's form as a browser without scripts does; what it leads to is not even made. */
export function postAction({ url, page, action, fields, headers = {} }: ActionCall): Promise<Response> {
  return fetch(`${url}${page}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', origin: url, ...headers },
    body: plainActionBody({ action, fields }),
  });
}

/** Where an action leads, or null where it leads nowhere: as the framework tells a page's script, or by HTTP. */
export function ledTo(answer: Response, url: string): string | null {
  const told = answer.headers.get('x-action-redirect')?.replace(/;(?:push|replace)$/, '') ?? null;
  const location = told ?? answer.headers.get('location');
  return location?.startsWith(`${url}/`) ? location.slice(url.length) : location;
}
