/*
 * The two shapes in which the framework posts a form to an action. Anything else under these names makes it answer 500
 * (decodeAction and decodeReply of react-server-dom), so the door looks first.
 */
const actionId = /^[0-9a-f]{40,64}$/;
const idField = /^\$ACTION_ID_[0-9a-f]{40,64}$/;
const referenceField = /^\$ACTION_REF_(\d{1,4})$/;
const partField = /^\$ACTION_\d{1,4}:\d{1,4}$/;
/** How an argument says "the form itself". */
const formArgument = /^\$K[0-9a-f]+$/;
/**
 * What our own forms say with a dollar: the form, the list behind a reference, nothing, and a text that begins with one.
 * The framework knows a dozen more, for modules, promises and parts of other parts.
 */
const ownWord = /^\$(?:K[0-9a-f]+$|@[0-9a-f]+$|undefined$|\$)/;

/** Ours take three at most: the state, the form, and what is bound to a button. The framework breaks on a thousand. */
const mostArguments = 8;

/** Says whether a form is one that calls an action of ours: by the page's script (`calledId`), or without JavaScript. */
export function isActionForm(form: FormData, calledId: string | null): boolean {
  return calledId === null ? isPlainForm(form) : actionId.test(calledId) && holdsArguments(form.get('0'));
}

/** Every action takes the form as one of its arguments; a call without it is none of ours. */
function holdsArguments(value: FormDataEntryValue | null): boolean {
  const sent = parsed(value);
  const isForm = (argument: unknown) => typeof argument === 'string' && formArgument.test(argument);
  return Array.isArray(sent) && sent.length <= mostArguments && sent.some(isForm);
}

function isPlainForm(form: FormData): boolean {
  const fields = [...form.keys()].filter((key) => key.startsWith('$ACTION_') && key !== '$ACTION_KEY');
  return fields.length > 0 && fields.every((field) => isActionField(form, field));
}

function isActionField(form: FormData, field: string): boolean {
  if (idField.test(field)) return true;
  const reference = referenceField.exec(field);
  if (reference) return namesAction(form.get(`$ACTION_${reference[1] ?? ''}:0`));
  return partField.test(field) && isPart(parsed(form.get(field)));
}

const isPart = (said: unknown) => said !== undefined && !(Array.isArray(said) && said.length > mostArguments);

function namesAction(value: FormDataEntryValue | null): boolean {
  const named = parsed(value);
  return typeof named === 'object' && named !== null && 'id' in named && actionId.test(String(named.id));
}

/** What a field says in JSON, or undefined where it is none, or says what no form of ours does. */
function parsed(value: FormDataEntryValue | null): unknown {
  if (typeof value !== 'string') return undefined;
  const foreign: string[] = [];
  try {
    const said: unknown = JSON.parse(value, (_key, part: unknown) => {
      if (typeof part === 'string' && part.startsWith('$') && !ownWord.test(part)) foreign.push(part);
      return part;
    });
    return foreign.length === 0 ? said : undefined;
  } catch {
    return undefined;
  }
}
