import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { demoPeople, type GooglePerson } from '../../mocks/google/people';
import { type AccountService, fromGoogle, type GoogleChoice } from './service';
import { enter, join, joinProved, newEmail, password, refusedAs, type Trial, worked } from './trial';

const byGoogle = async (service: AccountService, choice: GoogleChoice) =>
  service.identity.signInWithGoogle(await fromGoogle(service, choice), service.now());

const hosted = (email = newEmail()) => ({ email, name: 'Ann Orchard', hosted: 'yes' }) as const;
const foreign = (email = newEmail()) => ({ email, name: 'Ann Orchard', hosted: 'no' }) as const;

/** Somebody whose address Google has never checked. */
function unchecked(): GooglePerson {
  const person = demoPeople.find(({ emailVerified }) => !emailVerified);
  if (!person) throw new Error('Nobody on the consent page has an unchecked address');
  return person;
}

/** What joins a Google account that does not speak for its address to the account that has it. */
async function proofWanted(service: AccountService, choice: GoogleChoice) {
  const answer = await byGoogle(service, choice);
  refusedAs(answer, 'needs_proof');
  if (!answer.ok && answer.problem.kind === 'needs_proof') return answer.problem;
  throw new Error('No proof was asked for');
}

/** Signing in by Google. */
export const googleTrials: ReadonlyArray<Trial> = [
  {
    title: 'somebody new has an account from their first sign-in by Google, and the same one at the next',
    run: async (service) => {
      const choice = hosted();
      const first = worked(await byGoogle(service, choice));
      deepEqual(
        { email: first.email, proved: first.emailVerified, name: first.name },
        { email: choice.email, proved: true, name: choice.name },
      );
      equal(worked(await byGoogle(service, choice)).uid, first.uid);
    },
  },
  {
    title: 'a code of Google’s works once, and only with the verifier it was asked for with',
    run: async (service) => {
      const back = await fromGoogle(service, hosted());
      worked(await service.identity.signInWithGoogle(back, service.now()));
      refusedAs(await service.identity.signInWithGoogle(back, service.now()), 'refused');
      const stolen = { ...(await fromGoogle(service, hosted())), codeVerifier: 'x'.repeat(43) };
      refusedAs(await service.identity.signInWithGoogle(stolen, service.now()), 'refused');
    },
  },
  {
    title: 'where Google speaks for the address, an account with a proved password is opened and keeps it',
    run: async (service) => {
      const { uid, email } = await joinProved(service);
      equal(worked(await byGoogle(service, hosted(email))).uid, uid);
      equal(worked(await enter(service, email)).uid, uid);
    },
  },
  {
    title: 'a password set before the address was proved ends when its owner comes by Google',
    run: async (service) => {
      const { uid, email } = await join(service);
      deepEqual(worked(await byGoogle(service, hosted(email))).uid, uid);
      refusedAs(await enter(service, email), 'wrong_login');
    },
  },
  {
    title: 'where Google does not speak for the address, its account opens once the owner has signed in to it',
    run: async (service) => {
      const { email, sub } = unchecked();
      const { uid } = await join(service, email);
      const wanted = await proofWanted(service, { person: sub });
      equal(wanted.email, email);
      const { idToken } = worked(await enter(service, email));
      const link = { idToken, googleToken: wanted.googleToken };
      equal(worked(await service.identity.linkGoogle(link, service.now())).uid, uid);
      const login = worked(await byGoogle(service, { person: sub }));
      equal(login.uid, uid);
      equal(worked(await enter(service, email)).uid, uid);
      worked(await service.identity.deleteAccount(login.idToken));
    },
  },
  {
    title: 'an address Google has only checked is not one it speaks for',
    needs: 'Google judged by its domain',
    run: async (service) => {
      const { uid, email } = await joinProved(service);
      const { googleToken } = await proofWanted(service, foreign(email));
      const { idToken } = worked(await enter(service, email));
      equal(worked(await service.identity.linkGoogle({ idToken, googleToken }, service.now())).uid, uid);
    },
  },
  {
    title: 'a Google account joined to one account is joined to no other, and no two addresses become one',
    run: async (service) => {
      const { email, sub } = unchecked();
      const owner = await join(service, email);
      const { googleToken } = await proofWanted(service, { person: sub });
      const other = await join(service);
      const overAnother = { idToken: other.idToken, googleToken };
      refusedAs(await service.identity.linkGoogle(overAnother, service.now()), 'refused');
      worked(await service.identity.linkGoogle({ idToken: owner.idToken, googleToken }, service.now()));
      refusedAs(await service.identity.linkGoogle(overAnother, service.now()), 'refused');
      worked(await service.identity.deleteAccount(worked(await enter(service, email)).idToken));
    },
  },
  {
    title: 'an account that Google opens has no password until its owner chooses one',
    run: async (service) => {
      const choice = hosted();
      const { uid } = worked(await byGoogle(service, choice));
      refusedAs(await enter(service, choice.email), 'wrong_login');
      worked(await service.identity.sendResetLetter(choice.email));
      const code = await service.codeFor(choice.email, 'resetPassword');
      worked(await service.identity.resetPassword(code ?? '', password));
      equal(worked(await enter(service, choice.email)).uid, uid);
      equal(worked(await byGoogle(service, choice)).uid, uid);
    },
  },
  {
    title: 'a disabled person does not come in by Google either',
    run: async (service) => {
      const choice = hosted();
      const { uid } = worked(await byGoogle(service, choice));
      await service.disable(uid);
      refusedAs(await byGoogle(service, choice), 'disabled');
    },
  },
  {
    title: 'who left and comes back by Google is somebody new',
    run: async (service) => {
      const choice = hosted();
      const { uid, idToken } = worked(await byGoogle(service, choice));
      worked(await service.identity.deleteAccount(idToken));
      notEqual(worked(await byGoogle(service, choice)).uid, uid);
    },
  },
];
