import { globSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { inProject, readText } from '../../lib/project.mjs';
import { readExpectations } from './expectations';
import { formOf } from './forms';

/* Every action of the office, called by somebody who is not signed in. Nothing of the shop is built or running. */

const led = vi.hoisted(() => (to: string) => {
  throw new Error(`led to ${to}`);
});
vi.mock('next/navigation', () => ({ redirect: led, notFound: () => led('nowhere'), forbidden: () => led('the door') }));
vi.mock('@/platform/next/context', () => ({ currentContext: () => Promise.resolve({ caller: { kind: 'guest' } }) }));

type Action = (...sent: unknown[]) => Promise<unknown>;

const modules = globSync('src/features/*/{actions,actions/*}.ts', { cwd: inProject() }).filter((path) =>
  readText(inProject(path))?.startsWith(`'use server'`),
);
const actionsIn = (path: string): Promise<Record<string, Action>> => import(/* @vite-ignore */ inProject(path));
const built = Object.fromEntries((await Promise.all(modules.map(actionsIn))).flatMap((one) => Object.entries(one)));
/** What shoppers are told is not theirs to open. */
const ofOffice = readExpectations(readText(inProject('scripts', 'prove', 'access', 'expected.txt')) ?? '')
  .filter(({ what, cells }) => !what.includes(' ') && cells.other.own === 'f')
  .map(({ what }) => what);

const untouched = { message: null, fieldErrors: {}, values: {} };

function formsFor(name: string): FormData[] {
  const fields = Object.entries(formOf(name));
  const filledIn = (put: (text: string) => string) => {
    const form = new FormData();
    for (const [field, text] of fields) form.append(field.replaceAll(/\{\w+\}/g, 'x'), put(text));
    return form;
  };
  const asThePageDoes = (text: string) => text.replaceAll('{order}', 'K7P-4QX').replaceAll(/\{\w+\}/g, '1');
  return [filledIn(asThePageDoes), filledIn(() => '<not a word of it>'), new FormData()];
}

async function answerOf(action: Action, form: FormData): Promise<string> {
  const sent = action.length > 1 ? [untouched, form] : [form];
  return action(...sent).then(
    () => 'told about the form',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
}

test('the office has actions, and each is one of the code', () => {
  expect(ofOffice.length).toBeGreaterThan(20);
  expect(ofOffice.filter((name) => !(name in built))).toEqual([]);
});

test.each(ofOffice)('%s asks a guest who they are, whatever they send', async (name) => {
  const action = built[name];
  if (!action) throw new Error(`${name} is nowhere`);
  for (const form of formsFor(name)) expect(await answerOf(action, form)).toMatch(/^led to \/admin\/sign-in(?:\?|$)/);
});
