/** Why nobody passed who may be a program, in words. */
export const humanCheckWords = {
  not_human: 'We could not tell that a person sent this. Please try once more.',
  too_many_unchecked:
    'Where our check for programs does not run (it needs JavaScript), this form takes only a few an hour. Please try later, or with JavaScript on.',
} as const;
