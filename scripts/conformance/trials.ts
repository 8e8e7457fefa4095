import { googleTrials } from './google-trials';
import { letterTrials } from './letter-trials';
import { passwordTrials } from './password-trials';

/** Everything the shop asks of its account service, and how each answer is held to be. */
export const trials = [...passwordTrials, ...letterTrials, ...googleTrials];
