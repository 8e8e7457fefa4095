const done = {
  password: 'Your password is changed. Every other device has been signed out.',
  email: 'We have sent a letter to the new address. Your account moves there once you follow its link.',
} as const;

/** The sentence for something that was done about signing in, named in an address; null for anything else that stands there. */
export function doneWords(word: string | string[] | undefined): string | null {
  return word === 'password' || word === 'email' ? done[word] : null;
}
