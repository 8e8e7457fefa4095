/** The time by the device's own clock: without a network there is no other. */
export function deviceTime(): number {
  // eslint-disable-next-line no-restricted-properties -- The clock of the shop cannot be asked from a village hall.
  return Date.now();
}
