'use client';

import { type DialogProps, FloatingSheet } from './dialog';

/** A task beside the page, on a sheet from the right: filters, details of a row. */
export function Sheet(props: DialogProps) {
  return <FloatingSheet {...props} place="side" />;
}
