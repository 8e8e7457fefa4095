'use client';

import Printer from 'lucide-react/icons/printer';
import type { ReactNode } from 'react';
import { buttonLook } from './button-look';
import { classNames } from './class-names';

/** Prints the page, which is laid out for paper. */
export function PrintButton({ children = 'Print' }: { children?: ReactNode }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={classNames(buttonLook({ kind: 'quiet' }), 'needs-script')}
    >
      <Printer aria-hidden="true" className="size-5" />
      {children}
    </button>
  );
}
