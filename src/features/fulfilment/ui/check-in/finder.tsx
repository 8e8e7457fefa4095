import ScanQrCode from 'lucide-react/icons/scan-qr-code';
import { type RefObject, useCallback, useState } from 'react';
import { plural } from '@/kernel/text';
import { Button } from '@/ui/button';
import { PrintButton } from '@/ui/print-button';
import { TextInput } from '@/ui/text-input';
import type { OrderAtDevice } from '../../domain/check-in-view';
import { CodeCamera } from './code-camera';

type FinderProps = {
  readonly finder: RefObject<HTMLInputElement | null>;
  readonly scanner: RefObject<HTMLButtonElement | null>;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onCode: (reference: string) => void;
  readonly orders: ReadonlyArray<OrderAtDevice>;
  readonly onEnter: () => void;
};

/** Finds somebody by what they say or by the code they hold up. */
export function Finder({ finder, scanner, typed, onTyped, onCode, orders, onEnter }: FinderProps) {
  const [isLooking, setIsLooking] = useState(false);
  const found = useCallback(
    (reference: string) => {
      setIsLooking(false);
      onCode(reference);
    },
    [onCode],
  );
  const done = orders.filter(({ isHandedOver }) => isHandedOver).length;
  return (
    <>
      <form
        role="search"
        className="mb-3 flex flex-wrap items-end gap-3 print:hidden"
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <Who {...{ finder, typed, onTyped }} />
        <Button ref={scanner} kind="quiet" onClick={() => setIsLooking(true)}>
          <ScanQrCode aria-hidden="true" className="size-5" />
          Scan a code
        </Button>
        <PrintButton>Print the list</PrintButton>
      </form>
      {isLooking && <CodeCamera onCode={found} onClose={() => setIsLooking(false)} />}
      <p className="tabular-nums print:hidden">
        {done} of {plural(orders.length, 'order')} handed over
      </p>
    </>
  );
}

function Who({ finder, typed, onTyped }: Pick<FinderProps, 'finder' | 'typed' | 'onTyped'>) {
  return (
    <TextInput
      ref={finder}
      label="Reference or surname"
      name="who"
      type="search"
      value={typed}
      onChange={({ target }) => onTyped(target.value)}
      autoComplete="off"
      autoCapitalize="characters"
      enterKeyHint="search"
      className="min-w-56 grow"
    />
  );
}
