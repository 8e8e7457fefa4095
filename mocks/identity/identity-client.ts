import { startStandIns, type StandInsOptions } from '../server';

/** Whatever a call may answer; a test looks at the fields it asked for. */
export type Body = {
  readonly localId?: string;
  readonly email?: string;
  readonly displayName?: string;
  readonly idToken?: string;
  readonly id_token?: string;
  readonly refreshToken?: string;
  readonly requestType?: string;
  readonly emailVerified?: boolean;
  readonly users?: ReadonlyArray<object>;
  readonly error?: { readonly code: number; readonly message: string };
};
export type Answer = { readonly status: number; readonly json: Body };
export type Identity = Awaited<ReturnType<typeof openIdentity>>;

const API_KEY = 'key-for-tests-only';

/** Starts the stand-ins and speaks to Identity Platform as its clients do, for tests. */
export async function openIdentity(options: Partial<StandInsOptions> = {}) {
  // Nobody listens there: Identity Platform calls no webhooks.
  const standIns = await startStandIns({ appUrl: 'http://127.0.0.1:9', ...options });
  const { url } = standIns;

  async function post(path: string, body: BodyInit): Promise<Answer> {
    const answer = await fetch(url + path, { method: 'POST', body });
    return { status: answer.status, json: await answer.json() };
  }

  return {
    ...standIns,
    call: (method: string, body: object, key: string | null = API_KEY) =>
      post(`/identity/v1/${method}${key === null ? '' : `?key=${key}`}`, JSON.stringify(body)),
    refresh: (token: string) =>
      post(
        `/identity/v1/token?key=${API_KEY}`,
        new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
      ),
    control: (path: string, body: object) => post(`/stand-ins/${path}`, JSON.stringify(body)),
    /** The link in the newest letter to somebody, or null where there is none. */
    async linkTo(email: string): Promise<URL | null> {
      const letters: { links: string[] }[] = await (await fetch(`${url}/mailbox.json?to=${email}`)).json();
      const link = letters[0]?.links[0];
      return link === undefined ? null : new URL(link);
    },
  };
}
