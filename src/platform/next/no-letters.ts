/** Stands where Resend's client would load its renderer: the app sends no letters, its companion does. */
export function render(): never {
  throw new Error('Letters are written by the companion');
}
