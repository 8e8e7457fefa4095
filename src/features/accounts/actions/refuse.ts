import { type FormState, typedValues } from '@/platform/next/form-action';

/** The form as it was sent, with the sentence that says why nothing was done. */
export function refuse(form: FormData, message: string): FormState {
  return { message, fieldErrors: {}, values: typedValues(form) };
}
