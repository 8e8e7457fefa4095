import { deepEqual, equal } from 'node:assert/strict';
import { enter, join, joinProved, newEmail, otherPassword, password, refusedAs, type Trial, worked } from './trial';

/** Signing up and in with a password, and an account of one's own. */
export const passwordTrials: ReadonlyArray<Trial> = [
  {
    title: 'somebody signs up unproved and signs in, whatever the case of the address',
    run: async (service) => {
      const email = newEmail();
      const joined = await join(service, email);
      deepEqual({ email: joined.email, proved: joined.emailVerified }, { email, proved: false });
      equal(worked(await enter(service, email.toUpperCase())).uid, joined.uid);
    },
  },
  {
    title: 'an address has one account, also in another case',
    run: async (service) => {
      const { email } = await join(service);
      for (const again of [email, email.toUpperCase()])
        refusedAs(await service.identity.signUp(again, otherPassword, service.now()), 'taken');
    },
  },
  {
    title: 'a short password and an address that is none are refused',
    run: async (service) => {
      refusedAs(await service.identity.signUp(newEmail(), 'salt', service.now()), 'weak_password');
      refusedAs(await service.identity.signUp(newEmail(), '', service.now()), 'weak_password');
      refusedAs(await service.identity.signUp('baker', password, service.now()), 'invalid_email');
    },
  },
  {
    title: 'a wrong password, an unknown address and no address are one and the same',
    run: async (service) => {
      const { email } = await join(service);
      for (const [who, secret] of [
        [email, otherPassword],
        [newEmail(), password],
        ['', password],
        [email, ''],
      ] as const)
        refusedAs(await enter(service, who, secret), 'wrong_login');
    },
  },
  {
    title: 'a disabled person does not come in, and their token is worth nothing',
    run: async (service) => {
      const { uid, email, idToken } = await join(service);
      await service.disable(uid);
      refusedAs(await enter(service, email), 'disabled');
      refusedAs(await service.identity.sendVerifyLetter(idToken), 'sign_in_again');
      refusedAs(await service.identity.deleteAccount(idToken), 'sign_in_again');
    },
  },
  {
    title: 'a changed password ends the old one and every token from before',
    run: async (service) => {
      const { uid, email, idToken } = await joinProved(service);
      await service.aMomentLater();
      const changed = worked(await service.identity.changePassword(idToken, otherPassword, service.now()));
      deepEqual({ uid: changed.uid, proved: changed.emailVerified }, { uid, proved: true });
      refusedAs(await enter(service, email), 'wrong_login');
      equal(worked(await enter(service, email, otherPassword)).uid, uid);
      refusedAs(await service.identity.changePassword(idToken, password, service.now()), 'sign_in_again');
      worked(await service.identity.sendVerifyLetter(changed.idToken));
    },
  },
  {
    title: 'a short password changes nothing',
    run: async (service) => {
      const { email, idToken } = await join(service);
      refusedAs(await service.identity.changePassword(idToken, 'salt', service.now()), 'weak_password');
      worked(await enter(service, email));
    },
  },
  {
    title: 'who leaves is gone, and leaving twice is leaving once',
    run: async (service) => {
      const { email, idToken } = await join(service);
      worked(await service.identity.deleteAccount(idToken));
      worked(await service.identity.deleteAccount(idToken));
      refusedAs(await enter(service, email), 'wrong_login');
      refusedAs(await service.identity.sendVerifyLetter(idToken), 'sign_in_again');
      await join(service, email);
    },
  },
  {
    title: 'a token that is none speaks for nobody',
    run: async ({ identity, now }) => {
      refusedAs(await identity.sendVerifyLetter('not-a-token'), 'sign_in_again');
      refusedAs(await identity.changePassword('not-a-token', otherPassword, now()), 'sign_in_again');
      refusedAs(await identity.deleteAccount('not-a-token'), 'sign_in_again');
    },
  },
];
