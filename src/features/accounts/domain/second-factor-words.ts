/** Puts into words why a code was not taken, or nothing was changed. */
export const codeRefusals = {
  wrong_code: 'That is not the code of this moment, or it was used before. Please type the next one your phone shows.',
  too_many_tries: 'That was a lot of codes in a short time. Please wait a quarter of an hour and try again.',
  no_offer: 'That took a little long: this key is good no more. Please begin again.',
  needed: 'Your role needs a second factor, so it stays. You may move it to another phone.',
} as const;
