'use client';

import { useRouter } from 'next/navigation';
import { type InputEvent, type ReactNode, type SubmitEvent, useEffect, useRef, useTransition } from 'react';
import { searchPauseMs } from '@/config/frontend';
import { tidyLine } from '@/kernel/text';
import { addressOfFields } from '../domain/menu-address';

type ShowOnChangeProps = {
  /** The address of the menu as it is shown. */
  readonly shown: string;
  readonly children: ReactNode;
};

/** The menu's form, which shows what it asks for at once: without a new page, and without moving the focus or the page. */
export function ShowOnChange({ shown, children }: ShowOnChangeProps) {
  const { form, show, showSoon, isLoading } = useMenuOf(shown);
  const takeIn = ({ target }: InputEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && target.type === 'search') showSoon();
    else show();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    show();
  };
  return (
    <form
      ref={form}
      action="/menu"
      role="search"
      aria-label="The menu"
      autoComplete="off"
      data-loading={isLoading || undefined}
      onInput={takeIn}
      onSubmit={submit}
      className="grid gap-4 pt-1 pb-5 sm:grid-cols-2 lg:grid-cols-1 lg:pt-0"
    >
      {children}
    </form>
  );
}

/** Keeps a form and the menu that is shown the same, whichever of the two changes. */
function useMenuOf(shown: string) {
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isNew = useRef(true);
  const router = useRouter();
  const [isLoading, startLoading] = useTransition();
  const show = () => {
    clearTimeout(pause.current);
    pause.current = undefined;
    startLoading(() => router.replace(addressOf(form.current), { scroll: false }));
  };
  const showSoon = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(show, searchPauseMs);
  };
  useEffect(() => {
    const isSettled = !isLoading && pause.current === undefined;
    if (isSettled && addressOf(form.current) !== shown) {
      // Filled in before the scripts came, the form is right; once they are here, a link has led to another menu.
      if (isNew.current) show();
      else fillIn(form.current, shown);
    }
    isNew.current = false;
  });
  useEffect(() => () => clearTimeout(pause.current), []);
  return { form, show, showSoon, isLoading };
}

/** Makes a form ask for what an address asks for. */
function fillIn(form: HTMLFormElement | null, address: string): void {
  const said = new URLSearchParams(address.split('?')[1]);
  for (const field of form?.elements ?? []) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = said.getAll(field.name).includes(field.value);
    else if (field instanceof HTMLInputElement) field.value = said.get(field.name) ?? '';
    else if (field instanceof HTMLSelectElement) field.value = said.get(field.name) ?? field.options[0]?.value ?? '';
  }
}

function addressOf(form: HTMLFormElement | null): string {
  if (form === null) return addressOfFields([]);
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
  return addressOfFields(fields.map(([name, value]) => [name, tidyLine(value)]));
}
