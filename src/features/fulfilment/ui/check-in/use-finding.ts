import { useCallback, useRef, useState } from 'react';

/** How customers are found, one after the other: by what somebody types, or by the code they hold up. */
export function useFinding() {
  const finder = useRef<HTMLInputElement>(null);
  const scanner = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');

  const onTyped = (typing: string) => {
    next.current = finder.current;
    setTyped(typing);
  };
  const onCode = useCallback((reference: string) => {
    next.current = scanner.current;
    scanner.current?.focus();
    setTyped(reference);
  }, []);
  /** The next customer stands there already, and is found as this one was: nobody scans behind an on-screen keyboard. */
  const goOn = () => {
    setTyped('');
    if (next.current) next.current.focus();
    else scanner.current?.focus({ preventScroll: true });
  };
  return { finder, scanner, typed, onTyped, onCode, goOn };
}
