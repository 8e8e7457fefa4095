/** How the head of a page marks the place where the basket is counted. */
export const basketCountMark = 'data-basket-count';

const flight = { duration: 520, easing: 'cubic-bezier(0.3, 0, 0.6, 1)' } as const;

/** Lets a crumb fly from a form to the count at the head of the page; for who is not disturbed by it. */
export function flyToBasket(form: HTMLFormElement): void {
  const from = form.querySelector('[type="submit"]')?.getBoundingClientRect();
  const to = document.querySelector(`[${basketCountMark}]`)?.getBoundingClientRect();
  if (!from || !to || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const crumb = document.createElement('span');
  crumb.setAttribute('aria-hidden', 'true');
  crumb.className = 'pointer-events-none fixed z-30 size-4 rounded-full bg-rust';
  crumb.style.left = `${from.left + from.width / 2}px`;
  crumb.style.top = `${from.top}px`;
  document.body.appendChild(crumb);
  const across = to.left + to.width / 2 - (from.left + from.width / 2);
  const up = to.top - from.top;
  const steps = [
    { transform: 'none', opacity: 1 },
    { transform: `translate(${across * 0.6}px, ${up - 24}px)`, opacity: 1 },
    { transform: `translate(${across}px, ${up}px) scale(0.6)`, opacity: 0.4 },
  ];
  crumb.animate(steps, flight).finished.then(
    () => crumb.remove(),
    () => crumb.remove(),
  );
}
