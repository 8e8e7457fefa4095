'use client';

import { useEffect, useRef } from 'react';
import { forgetList } from './check-in/forget-list';

/** Stands in a form that signs out: with whoever leaves goes the day's list on this device. */
export function ForgetAtSignOut() {
  const mark = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = mark.current?.form;
    form?.addEventListener('submit', forgetList);
    return () => form?.removeEventListener('submit', forgetList);
  }, []);
  return <input ref={mark} type="hidden" />;
}
