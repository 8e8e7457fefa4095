'use client';

import { type ReactNode, useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { setFactorUpAction, renewCodesAction } from '../actions/second-factor';
import { noCodes } from '../domain/codes-shown';
import type { SecondFactorSight } from '../domain/second-factor-sight';
import { CodesOnPaper } from './codes-on-paper';
import { FactorOff } from './factor-off';
import { FactorOffered } from './factor-offered';
import { FactorOn } from './factor-on';

type PanelProps = {
  readonly sight: SecondFactorSight;
  /** The page this stands on. */
  readonly here: string;
  readonly onward: { readonly href: string; readonly label: string };
  /** The key on offer, to be scanned. */
  readonly square: ReactNode;
};

/** Somebody's second factor: to be set up, on its way to their phone, or standing. Works without any script. */
export function SecondFactorPanel({ sight, here, onward, square }: PanelProps) {
  // Both up here: a page that shows the factor as it now stands must not take the codes away that came with it.
  const [setUp, setUpNow] = useActionState(setFactorUpAction, noCodes);
  const [renewed, renew] = useActionState(renewCodesAction, noCodes);
  if (renewed.recoveryCodes.length > 0)
    return (
      <CodesOnPaper news="The old codes on paper are good no more." codes={renewed.recoveryCodes} onward={onward} />
    );
  if (setUp.recoveryCodes.length > 0) {
    const news = 'From now on a code of your phone is asked for. Everywhere else you have been signed out.';
    return <CodesOnPaper news={news} codes={setUp.recoveryCodes} onward={onward} />;
  }
  switch (sight.kind) {
    case 'off':
      return <FactorOff here={here} isNeeded={sight.isNeeded} />;
    case 'offered':
      return <FactorOffered here={here} sight={sight} square={square} answer={setUp} send={setUpNow} />;
    case 'on':
      return (
        <>
          <FactorOn here={here} sight={sight} answer={renewed} renew={renew} />
          <p className="mt-6">
            <ButtonLink kind="quiet" href={onward.href}>
              {onward.label}
            </ButtonLink>
          </p>
        </>
      );
  }
}
