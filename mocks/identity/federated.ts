import { z } from 'zod';
import { isGooglesOwn, type GooglePerson } from '../google/people';
import { canonicalEmail, type Account } from './accounts';
import { granted, refused, type Outcome } from './answers';
import type { Project } from './project';
import { newAccount } from './sign-in';
import { issueTokens, readIdToken, secondsNow } from './tokens';

const PROVIDER = 'google.com';

export const federatedSchema = z.object({
  /** A form in a text: `id_token=…&providerId=google.com`. */
  postBody: z.string().optional(),
  requestUri: z.string().optional(),
  /** Of whoever is signed in already and wants this way in too. */
  idToken: z.string().optional(),
  returnSecureToken: z.boolean().optional(),
});
type FederatedInput = z.infer<typeof federatedSchema>;

/** `accounts:signInWithIdp`: signs in or up by a token of Google's, or joins it to the account of a bearer. */
export async function signInWithIdp(project: Project, input: FederatedInput): Promise<Outcome<object>> {
  if (!input.requestUri) return refused('MISSING_REQUEST_URI');
  const body = new URLSearchParams(input.postBody ?? '');
  if (body.get('providerId') !== PROVIDER)
    return refused('INVALID_CREDENTIAL_OR_PROVIDER_ID : Invalid IdP response/credential');
  const person = await project.google.read(body.get('id_token') ?? '');
  if (person === null) return refused('INVALID_IDP_RESPONSE : Unable to verify the ID Token signature.');
  return input.idToken === undefined ? enter(project, person, input) : join(project, person, input);
}

/** Who comes in by Google alone: a known face, the owner of the address where Google speaks for it, or somebody new. */
async function enter(project: Project, person: GooglePerson, input: FederatedInput): Promise<Outcome<object>> {
  const known = project.accounts.findByGoogle(person.sub);
  if (known) return welcome(project, { account: known, person }, input);
  const namesake = project.accounts.findByEmail(person.email);
  if (namesake && !isGooglesOwn(person)) return unproved(namesake, person);
  const account = namesake ? proved(project, namesake) : newAccount(project, person.email);
  const { name: displayName, emailVerified } = person;
  const arrival = { account: { ...account, displayName, emailVerified }, person, isNew: namesake === undefined };
  return welcome(project, arrival, input);
}

/** Adds Google to the ways in of a bearer. */
async function join(project: Project, person: GooglePerson, input: FederatedInput): Promise<Outcome<object>> {
  const bearer = await readIdToken(project, input.idToken);
  if (!bearer.ok) return bearer;
  const { account } = bearer.value;
  // Also where it is their own already: Google says so, too.
  if (project.accounts.findByGoogle(person.sub)) return refused('FEDERATED_USER_ID_ALREADY_LINKED');
  const namesake = project.accounts.findByEmail(person.email);
  if (namesake && namesake.localId !== account.localId) return refused('EMAIL_EXISTS');
  const emailVerified = account.emailVerified || (namesake !== undefined && person.emailVerified);
  return welcome(project, { account: { ...account, emailVerified }, person }, input);
}

/** Nobody is signed in: the owner of the account has to prove first that this is theirs as well. */
function unproved({ localId, google }: Account, person: GooglePerson): Outcome<object> {
  const verifiedProvider = google === null ? [] : [PROVIDER];
  return granted({ ...describePerson(person), localId, needConfirmation: true, verifiedProvider });
}

/** A password that was set before anybody proved the address may be a stranger's: Google's word ends it. */
function proved(project: Project, account: Account): Account {
  if (account.emailVerified) return account;
  project.refreshTokens.revokeAllOf(account.localId);
  return { ...account, password: null, validSince: secondsNow(project) };
}

type Arrival = { readonly account: Account; readonly person: GooglePerson; readonly isNew?: boolean };

async function welcome(
  project: Project,
  { account, person, isNew = false }: Arrival,
  { returnSecureToken }: FederatedInput,
): Promise<Outcome<object>> {
  if (account.disabled) return refused('USER_DISABLED');
  const { sub, email, name } = person;
  const lastLoginAt = project.world.now();
  const current = project.accounts.save({ ...account, google: { sub, email, name }, lastLoginAt });
  return granted({
    ...describePerson(person),
    localId: current.localId,
    ...(current.email === canonicalEmail(email) ? { emailVerified: current.emailVerified } : {}),
    ...(isNew ? { isNewUser: true } : {}),
    ...(returnSecureToken === true ? await issueTokens(project, current, PROVIDER) : {}),
  });
}

function describePerson({ sub, email, emailVerified, name }: GooglePerson) {
  return {
    kind: 'identitytoolkit#VerifyAssertionResponse',
    providerId: PROVIDER,
    federatedId: `https://accounts.google.com/${sub}`,
    email,
    emailVerified,
    fullName: name,
    displayName: name,
    rawUserInfo: JSON.stringify({ id: sub, email, verified_email: emailVerified, name }),
  };
}
