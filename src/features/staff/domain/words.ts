import { roleWords } from '@/features/access/domain/staff-member';
import type { StaffRole } from '@/features/access/domain/permissions';
import type { InviteProblem, JoinProblem, StaffProblem } from './invitation';

/** A role inside a sentence: "a baker", "an owner". */
export function roleInWords(role: StaffRole): string {
  const name = roleWords[role].name.toLowerCase();
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** Why somebody was not invited, as an owner reads it. */
export function inviteProblemInWords(problem: InviteProblem): string {
  switch (problem.kind) {
    case 'works_here':
      return problem.isShutOut
        ? `${problem.name} works here and is shut out: let them in again below.`
        : `${problem.name} works here already.`;
    case 'too_many_tries':
      return 'That was a lot of invitations in a short while. Please wait an hour and try again.';
  }
}

/** Why nothing was changed about one of the staff, as an owner reads it. */
export function staffProblemInWords(problem: StaffProblem): string {
  switch (problem.kind) {
    case 'no_such_person':
      return 'Nobody of that name works here any more.';
    case 'yourself':
      return 'Nobody changes their own role or shuts themselves out: please ask another owner.';
    case 'last_owner':
      return 'The bakery needs an owner who can come in: make somebody else an owner first.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this. Here is how it stands now; nothing of yours was done.';
  }
}

/** Why somebody did not join, as they read it. */
export function joinProblemInWords(problem: JoinProblem): string {
  switch (problem.kind) {
    case 'dead':
      return 'This invitation opens nothing any more. Please ask for a new one.';
    case 'signed_out':
      return 'Please sign in first, with the address the invitation came to.';
    case 'other_address':
      return 'The invitation went to another address than the one you are signed in with.';
    case 'works_here_already':
      return 'You work here already. An owner can change your role.';
  }
}
