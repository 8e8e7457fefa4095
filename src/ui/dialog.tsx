'use client';

import { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog';
import X from 'lucide-react/icons/x';
import { type MouseEvent, type ReactNode, type RefObject, useState } from 'react';
import { type ButtonLook, buttonLook } from './button-look';
import { classNames } from './class-names';

export type DialogProps = ButtonLook & {
  /** The words of the button that opens it. */
  trigger: ReactNode;
  /** The page that does the same where no script runs; without one the button is not offered there. */
  href?: string | undefined;
  title: string;
  description?: ReactNode;
  children: ReactNode;
};

const overlay = 'fixed inset-0 z-20 bg-crust/50';
const places = {
  middle: 'inset-x-4 top-1/2 mx-auto max-h-[calc(100dvh-2rem)] max-w-lg -translate-y-1/2 rounded-md',
  side: 'inset-y-0 right-0 h-dvh w-[min(28rem,calc(100vw-2.5rem))]',
} as const;

/** A question or a task over the page, in its middle. */
export function Dialog(props: DialogProps) {
  return <FloatingSheet {...props} place="middle" />;
}

/** A dialog on a sheet of paper; `sheet.tsx` puts the same at the side. */
export function FloatingSheet({ place, ...props }: DialogProps & { place: keyof typeof places }) {
  const { trigger, href, title, description, children, kind = 'quiet', size, isWide } = props;
  const [isOpen, setIsOpen] = useState(false);
  const look = buttonLook({ kind, size, isWide });
  // The link is followed only where no script runs; Radix leaves a click alone that was prevented.
  const openInstead = (event: MouseEvent) => {
    event.preventDefault();
    setIsOpen(true);
  };
  return (
    <Root open={isOpen} onOpenChange={setIsOpen}>
      <Trigger asChild>
        {href === undefined ? (
          <button type="button" className={classNames(look, 'needs-script')}>
            {trigger}
          </button>
        ) : (
          <a href={href} onClick={openInstead} className={look}>
            {trigger}
          </a>
        )}
      </Trigger>
      <Paper title={title} description={description} place={place}>
        {children}
      </Paper>
    </Root>
  );
}

export type HeldSheetProps = Pick<DialogProps, 'title' | 'description' | 'children'> & {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What opened it, and gets the focus back. */
  opener: RefObject<HTMLElement | null>;
};

/** A sheet at the side that something else opens and closes. */
export function HeldSheet({ isOpen, onOpenChange, opener, ...paper }: HeldSheetProps) {
  return (
    <Root open={isOpen} onOpenChange={onOpenChange}>
      <Paper {...paper} place="side" opener={opener} />
    </Root>
  );
}

type PaperProps = Pick<DialogProps, 'title' | 'description' | 'children'> & {
  place: keyof typeof places;
  opener?: RefObject<HTMLElement | null>;
};

function Paper({ title, description, place, opener, children }: PaperProps) {
  // Radix gives the focus back to a trigger of its own; a sheet without one says where it came from.
  const giveFocusBack = (event: Event) => {
    if (!opener) return;
    event.preventDefault();
    opener.current?.focus();
  };
  return (
    <Portal>
      <Overlay className={overlay} />
      <Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        onCloseAutoFocus={giveFocusBack}
        className={`fixed z-20 overflow-y-auto overscroll-contain border border-rule bg-paper p-5 shadow-float sm:p-6 ${places[place]}`}
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <Title className="pt-1 text-xl">{title}</Title>
          <Close className="-mt-1.5 -mr-2 grid size-11 shrink-0 place-items-center rounded-md hover:bg-butter-wash">
            <X aria-hidden="true" className="size-5" />
            <span className="sr-only">Close</span>
          </Close>
        </div>
        {description && <Description className="mb-4 text-bran">{description}</Description>}
        {children}
      </Content>
    </Portal>
  );
}
