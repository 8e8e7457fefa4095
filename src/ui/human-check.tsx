'use client';

import { useEffect, useRef, useState } from 'react';
import { humanCheck } from '@/config/frontend';

/** Where the widget that tells people from programs comes from, and whom it works for. */
export type HumanCheckPlace = { readonly siteKey: string; readonly scriptUrl: string };

type HumanCheckProps = {
  readonly place: HumanCheckPlace;
  /** What the form is for, as the widget's own figures name it. */
  readonly action: string;
  /** The form's last answer: what the widget said is good once, so each of them asks anew. */
  readonly answered: unknown;
};

/** Its own way of being driven; https://developers.cloudflare.com/turnstile/get-started/client-side-rendering */
type Widget = {
  readonly render: (into: HTMLElement, options: Readonly<Record<string, string>>) => string;
  readonly remove: (id: string) => void;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface adds to one
  interface Window {
    readonly turnstile?: Widget;
  }
}

/** Tells people from programs, mostly unseen. Without it the form works as well, less often. */
export function HumanCheck({ place: { siteKey, scriptUrl }, action, answered }: HumanCheckProps) {
  const here = useRef<HTMLDivElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let isGone = false;
    let remove: () => void = () => undefined;
    const show = (widget: Widget) => {
      if (isGone || !here.current) return;
      const options = { sitekey: siteKey, action, theme: 'light', appearance: 'interaction-only' };
      const id = widget.render(here.current, { ...options, 'response-field-name': humanCheck.field });
      remove = () => {
        widget.remove(id);
      };
    };
    loadWidget(scriptUrl).then(show, () => {
      setIsMissing(true);
    });
    return () => {
      isGone = true;
      remove();
    };
  }, [siteKey, scriptUrl, action, answered]);
  return (
    <>
      <div ref={here} />
      {isMissing && <p className="text-sm text-bran">{unchecked}</p>}
      <noscript>
        <p className="text-sm text-bran">{unchecked}</p>
      </noscript>
    </>
  );
}

const unchecked = 'Our check for programs does not run here. You can send this all the same, a few times an hour.';

let loading: Promise<Widget> | null = null;

/** Loads the widget's script once for all forms; one that did not come is asked for again by the next form. */
function loadWidget(scriptUrl: string): Promise<Widget> {
  loading ??= new Promise<Widget>((arrived, failed) => {
    const script = document.createElement('script');
    script.src = `${scriptUrl}?render=explicit`;
    script.async = true;
    script.onload = () => {
      if (window.turnstile) arrived(window.turnstile);
      else failed(new Error('The widget brought nothing'));
    };
    script.onerror = () => {
      loading = null;
      failed(new Error('The widget did not come'));
    };
    document.head.appendChild(script);
  });
  return loading;
}
