/*
 * What runs inside a page. Each function is sent there as text, so it uses nothing from outside itself but what the ones
 * before it left in `judged`.
 */
import type { Stop } from './reading-order';

type Judged = { readonly stops: Element[]; looks: string[]; lookOf: (stop: Element) => string };
declare global {
  var judged: Judged | undefined;
}

/** Takes the focus back to the head of the page, where a form with errors has called it to itself; a dialog keeps it. */
export function beginAtTheHead(): void {
  if (document.querySelector('[role="dialog"]')) return;
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
}

/** Lists everything in a page, or in its open dialog, that takes the focus, in the document's order. */
export function listStops(): void {
  const root = document.querySelector('[role="dialog"]') ?? document.body;
  const controls = 'a[href],area[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls]';
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
  const canTake = (element: Element) =>
    element instanceof HTMLElement && element.tabIndex >= 0 && !element.matches(':disabled,[type="hidden"]');
  // Chromium lets the keyboard scroll a box that scrolls and holds nothing else to stop at.
  const scrolls = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const across = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
    return across || (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight);
  };
  const listed = [...root.querySelectorAll(`${controls},[tabindex],[contenteditable="true"]`)].filter(
    (element) => isShown(element) && canTake(element),
  );
  const isStop = (element: Element) =>
    listed.includes(element) ||
    (scrolls(element) && isShown(element) && !listed.some((stop) => element.contains(stop)));
  const stops = [...root.querySelectorAll('*')].filter(isStop);
  globalThis.judged = { stops, looks: [], lookOf: () => '' };
}

/** Of radio buttons that belong together one takes the focus: the chosen one, or else the first. */
export function oneOfEachGroup(): void {
  const stops = globalThis.judged?.stops ?? [];
  const isRadio = (stop: Element): stop is HTMLInputElement =>
    stop instanceof HTMLInputElement && stop.type === 'radio';
  const radios = stops.filter(isRadio);
  const speakers = radios.map(({ name, form }) => {
    const group = radios.filter((radio) => radio.name === name && radio.form === form);
    return group.find(({ checked }) => checked) ?? group[0];
  });
  const left = stops.filter((stop) => !isRadio(stop) || speakers.includes(stop));
  stops.splice(0, stops.length, ...left);
}

/** Notes what each stop looks like without the focus. */
export function noteLooks(): void {
  if (!globalThis.judged) return;
  // A sign of the focus may stand on the thing itself, on its label, on what is around it, or on what stands beside it.
  globalThis.judged.lookOf = (stop) => {
    const labels = stop instanceof HTMLInputElement ? [...(stop.labels ?? [])] : [];
    const around = [stop, stop.parentElement, stop.parentElement?.parentElement, stop.nextElementSibling, ...labels];
    const styles = around.flatMap((element) => (element ? [getComputedStyle(element)] : []));
    const asked = ['outline', 'box-shadow', 'border-color', 'background-color', 'text-decoration-line'];
    return styles.map((style) => asked.map((property) => style.getPropertyValue(property)).join()).join(';');
  };
  globalThis.judged.looks = globalThis.judged.stops.map(globalThis.judged.lookOf);
}

/** The stops, as the judge outside knows them. */
export function describeStops(): Stop[] {
  const floats = (element: Element | null): boolean =>
    element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement));
  return (globalThis.judged?.stops ?? []).map((stop) => {
    const { left, top, right, bottom } = stop.getBoundingClientRect();
    const box = { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
    const isSeen = right - left > 1 && bottom - top > 1 && box.right > 0 && box.bottom > 0;
    const words = stop.getAttribute('aria-label') ?? stop.textContent.trim();
    const called = words === '' ? (stop.getAttribute('name') ?? '') : words;
    const name = `${stop.tagName.toLowerCase()} “${called.slice(0, 40)}”`;
    return { name, box, isInFlow: isSeen && !floats(stop) };
  });
}

/** Where the focus is now. */
export type Focus = {
  /** Which of the stops, or null: the focus is elsewhere. */
  readonly stop: number | null;
  /** What has it where that is no stop; null where nothing has. */
  readonly otherwise: string | null;
  /** Whether it stops at several parts of the same control, as at the day, the month and the year of a date. */
  readonly hasParts: boolean;
  readonly isShown: boolean;
  readonly isUncovered: boolean;
};

/** Says which stop has the focus, whether one sees that, and whether nothing lies over it. */
export function readFocus(): Focus {
  const { stops, looks, lookOf } = globalThis.judged ?? { stops: [], looks: [], lookOf: () => '' };
  const focused = document.activeElement;
  const nowhere = { stop: null, otherwise: null, hasParts: false, isShown: true, isUncovered: true };
  if (!focused || focused === document.body) return nowhere;
  const stop = stops.indexOf(focused);
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined;
  const own = [...focused.getClientRects()].find(({ width, height }) => width > 4 && height > 4);
  // What is hidden for the eye is shown by its label.
  const box = own ?? (label ?? focused.parentElement ?? focused).getBoundingClientRect();
  // A part of it in sight is enough (WCAG 2.2, 2.4.11): of a tall text the browser shows the line one writes in.
  const parts = [0.5, 0.1, 0.9];
  const points = parts.flatMap((down) =>
    parts.map((across) => [box.left + box.width * across, box.top + box.height * down] as const),
  );
  const isUncovered = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (hit.contains(focused) || focused.contains(hit) || (label?.contains(hit) ?? false));
  });
  const otherwise = stop >= 0 ? null : focused.outerHTML.slice(0, 80);
  const hasParts = focused.matches('[type="date"],[type="time"],[type="month"],[type="week"],[type="datetime-local"]');
  const isShown = stop < 0 || lookOf(focused) !== looks[stop];
  return { stop: stop >= 0 ? stop : null, otherwise, hasParts, isShown, isUncovered };
}

/** How far the page hangs over at its right, and what reaches furthest. */
export function readOverhang(): { readonly px: number; readonly by: string } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const widest = [...document.querySelectorAll('body *')].reduce<{ right: number; element: Element | null }>(
    (most, element) => {
      const { right } = element.getBoundingClientRect();
      return right > most.right ? { right, element } : most;
    },
    { right: clientWidth, element: null },
  );
  return { px: scrollWidth - clientWidth, by: widest.element?.outerHTML.slice(0, 120) ?? '' };
}
