import type { BuiltAction } from './routes';

/* Calling a Server Action as a page's own script does: nothing but the action answers, and no page around it. */

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

/** Calls an action; what it leads to is not followed. */
export function callAction({ url, page, action, fields, headers = {} }: ActionCall): Promise<Response> {
  return fetch(`${url}${page}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/x-component', origin: url, 'next-action': action.id, ...headers },
    body: actionBody({ action, fields }),
  });
}

/** Where an action leads, or null where it leads nowhere: as the framework tells a page's script, or by HTTP. */
export function ledTo(answer: Response, url: string): string | null {
  const told = answer.headers.get('x-action-redirect')?.replace(/;(?:push|replace)$/, '') ?? null;
  const location = told ?? answer.headers.get('location');
  return location?.startsWith(`${url}/`) ? location.slice(url.length) : location;
}
