'use client';

import CircleCheck from 'lucide-react/icons/circle-check';
import X from 'lucide-react/icons/x';
import type { Ref } from 'react';
import { basketNav, checkoutNav } from '@/config/frontend';
import { AppLink } from '@/ui/app-link';
import { classNames } from '@/ui/class-names';
import type { Added } from '../domain/wish';
import { addedInWords } from '../domain/words';

const look = 'mt-3 flex items-start gap-3 rounded-md border border-sage bg-sage-wash px-4 py-3 print:hidden';
// Where scripts run it floats over the foot of the screen; where none do it stands below its button.
const afloat =
  '[@media(scripting:enabled)]:fixed [@media(scripting:enabled)]:inset-x-4 [@media(scripting:enabled)]:bottom-4 ' +
  '[@media(scripting:enabled)]:z-10 [@media(scripting:enabled)]:mx-auto [@media(scripting:enabled)]:mt-0 ' +
  '[@media(scripting:enabled)]:max-w-md [@media(scripting:enabled)]:shadow-float sm:[@media(scripting:enabled)]:ml-0';
const linkLook =
  'inline-flex min-h-11 items-center font-semibold text-rust underline underline-offset-4 hover:decoration-2';

type AddedNoteProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly added: Added;
  readonly onClose: () => void;
};

/** Says what was put into the basket, with the ways on. */
export function AddedNote({ ref, added, onClose }: AddedNoteProps) {
  return (
    <div ref={ref} className={classNames(look, afloat)}>
      <CircleCheck aria-hidden="true" className="mt-0.5 size-5.5 shrink-0 text-sage" strokeWidth={2.25} />
      <div className="grow">
        <p className="font-semibold">{addedInWords(added)}</p>
        <p className="-mb-2 flex flex-wrap gap-x-5">
          <AppLink href={basketNav.href} className={linkLook}>
            Go to basket
          </AppLink>
          <AppLink href={checkoutNav.href} className={linkLook}>
            {checkoutNav.label}
          </AppLink>
        </p>
      </div>
      <button
        type="button"
        onClick={onClose}
        className="needs-script -mt-2 -mr-3 grid size-11 place-items-center rounded-md hover:bg-paper"
      >
        <X aria-hidden="true" className="size-5" />
        <span className="sr-only">Close this note</span>
      </button>
    </div>
  );
}
