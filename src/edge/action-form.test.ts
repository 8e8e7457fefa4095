import { expect, it } from 'vitest';
import { isActionForm } from './action-form';

const id = 'a'.repeat(42);
const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const many = '1,'.repeat(1000);

it('takes a call with the arguments of our own actions, and none with a thousand of them', () => {
  expect(isActionForm(formOf({ 0: '[{"message":null},"$K1"]' }), id)).toBe(true);
  expect(isActionForm(formOf({ 0: `[${many}"$K1"]` }), id)).toBe(false);
});

it('takes a form without scripts with what is bound to its button, and none with a thousand things bound', () => {
  const bound = (list: string) =>
    formOf({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`, '$ACTION_1:1': list });
  expect(isActionForm(bound('[{"message":null}]'), null)).toBe(true);
  expect(isActionForm(bound(`[${many}1]`), null)).toBe(false);
});
