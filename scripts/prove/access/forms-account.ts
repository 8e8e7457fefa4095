import type { Fields } from './forms-shop';

/* What is sent to the actions of signing in, of an account, and of the staff's own book. */

const password = 'Not the password of anybody 1';
const door = { addressLine1: '3 Mill Lane', addressLine2: '', town: 'Frodesley', postcode: 'SY5 7HA' };
const code = '000000';

/** By the action's name. */
export const accountForms: Readonly<Record<string, Fields>> = {
  askForFactorAction: { code, here: '/account/security/two-factor' },
  askForDataAction: { email: '{email}' },
  changeDetailsAction: { name: 'Nell Norbury {number}', phone: '01743 123456' },
  changeDoorAction: { personId: '{personId}', door: 'shut' },
  changeEmailAction: { password, email: 'nell.{number}@example.org' },
  changePasswordAction: { password, newPassword: `${password} and more` },
  changeRoleAction: { personId: '{personId}', from: 'manager', to: 'baker' },
  choosePasswordAction: { newPassword: password },
  endFactorAction: { code },
  eraseAccountAction: { way: 'wait', sure: 'yes', password },
  eraseByGoogleAction: { way: 'wait', sure: 'yes' },
  eraseGuestAction: { way: 'wait', sure: 'yes' },
  finishSignInAction: { code, next: '/admin' },
  forgetAddressAction: { id: '{address}' },
  forgotPasswordAction: { email: '{email}' },
  inviteStaffAction: { email: 'nell.{number}@example.org', role: 'baker' },
  joinStaffAction: { token: '{invitation}', name: 'Nell Norbury' },
  keepAddressAction: { id: '{address}', label: 'Home', ...door },
  keepFactorAction: { here: '/account/security/two-factor' },
  keepFavouriteAction: { productId: '{bakeId}' },
  keepGuestAction: {},
  letFavouriteGoAction: { productId: '{bakeId}' },
  linkGoogleAction: { password },
  moveAccountAction: {},
  orderAgainAction: { reference: '{order}', sale: '{openSale}' },
  putAddressFirstAction: { id: '{address}' },
  renewCodesAction: { code },
  revokeInvitationAction: { invitationId: '{invitationId}' },
  setFactorUpAction: { code },
  signInAction: { email: '{email}', password },
  signOutAction: {},
  signOutDeviceAction: { device: '{device}' },
  signOutEverywhereAction: {},
  signUpAction: { email: 'nell.{number}@example.org', newPassword: password },
  takeFactorOffAction: { personId: '{personId}' },
  verifyAddressAction: { password },
  wishForOpeningsAction: { openings: 'yes' },
};
