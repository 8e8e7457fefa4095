import { deepEqual, equal } from 'node:assert/strict';
import {
  enter,
  join,
  joinProved,
  mailed,
  newEmail,
  otherPassword,
  password,
  refusedAs,
  type Trial,
  worked,
} from './trial';

/** The letters with codes: proving an address, a forgotten password, another address. */
export const letterTrials: ReadonlyArray<Trial> = [
  {
    title: 'the code of a letter proves the address, once',
    run: async (service) => {
      const { uid, email, idToken } = await join(service);
      worked(await service.identity.sendVerifyLetter(idToken));
      const code = await mailed(service, email, 'verifyEmail');
      deepEqual(worked(await service.identity.readCode(code)), { kind: 'verify', email, newEmail: null });
      equal(worked(await enter(service, email)).emailVerified, false);
      deepEqual(worked(await service.identity.applyCode(code)), { uid, email });
      equal(worked(await enter(service, email)).emailVerified, true);
      refusedAs(await service.identity.applyCode(code), 'expired');
    },
  },
  {
    title: 'a forgotten password is chosen anew by letter, once, and only if it is long enough',
    run: async (service) => {
      const { email } = await join(service);
      worked(await service.identity.sendResetLetter(email));
      const code = await mailed(service, email, 'resetPassword');
      deepEqual(worked(await service.identity.readCode(code)), { kind: 'reset', email, newEmail: null });
      for (const short of ['', 'salt']) refusedAs(await service.identity.resetPassword(code, short), 'weak_password');
      deepEqual(worked(await service.identity.resetPassword(code, otherPassword)), { email });
      refusedAs(await service.identity.resetPassword(code, password), 'expired');
      refusedAs(await enter(service, email), 'wrong_login');
      equal(worked(await enter(service, email, otherPassword)).emailVerified, true);
    },
  },
  {
    title: 'an unknown address is answered as a known one, and gets no letter',
    run: async (service) => {
      const email = newEmail();
      worked(await service.identity.sendResetLetter(email));
      equal(await service.codeFor(email, 'resetPassword'), null);
    },
  },
  {
    title: 'an account moves to a new address by a letter to that address, and its tokens end',
    run: async (service) => {
      const { uid, email, idToken } = await joinProved(service);
      const to = newEmail();
      worked(await service.identity.sendChangeEmailLetter(idToken, to));
      const code = await mailed(service, to, 'verifyAndChangeEmail');
      deepEqual(worked(await service.identity.readCode(code)), { kind: 'change_email', email, newEmail: to });
      await service.aMomentLater();
      deepEqual(worked(await service.identity.applyCode(code)), { uid, email: to });
      refusedAs(await enter(service, email), 'wrong_login');
      deepEqual(worked(await enter(service, to)).uid, uid);
      refusedAs(await service.identity.applyCode(code), 'expired');
    },
  },
  {
    title: 'the old address hears of the move and can take the account back',
    needs: 'letter to the old address',
    run: async (service) => {
      const { uid, email, idToken } = await joinProved(service);
      const to = newEmail();
      worked(await service.identity.sendChangeEmailLetter(idToken, to));
      worked(await service.identity.applyCode(await mailed(service, to, 'verifyAndChangeEmail')));
      const code = await mailed(service, email, 'recoverEmail');
      deepEqual(worked(await service.identity.readCode(code)), { kind: 'recover_email', email, newEmail: null });
      deepEqual(worked(await service.identity.applyCode(code)), { uid, email });
      equal(worked(await enter(service, email)).emailVerified, true);
    },
  },
  {
    title: 'nobody moves to an address that is taken, or to none',
    run: async (service) => {
      const { idToken } = await joinProved(service);
      const { email: taken } = await join(service);
      refusedAs(await service.identity.sendChangeEmailLetter(idToken, taken), 'taken');
      refusedAs(await service.identity.sendChangeEmailLetter(idToken, ''), 'invalid_email');
    },
  },
  {
    title: 'nobody moves to an address that cannot be one',
    needs: 'looking at a new address',
    run: async (service) => {
      const { idToken } = await joinProved(service);
      refusedAs(await service.identity.sendChangeEmailLetter(idToken, 'baker'), 'invalid_email');
    },
  },
  {
    title: 'a code that nobody gave out opens nothing, and a code for one thing opens no other',
    run: async (service) => {
      for (const code of ['made-up', ''])
        for (const answer of [
          await service.identity.readCode(code),
          await service.identity.applyCode(code),
          await service.identity.resetPassword(code, otherPassword),
        ])
          refusedAs(answer, 'expired');
      const { email, idToken } = await join(service);
      worked(await service.identity.sendVerifyLetter(idToken));
      const code = await mailed(service, email, 'verifyEmail');
      refusedAs(await service.identity.resetPassword(code, otherPassword), 'expired');
      worked(await enter(service, email));
    },
  },
];
