/* Small prints for pages that have little to show: cut like the pictures of the bakes, in the inks of the page. */

type PrintProps = { readonly className?: string | undefined };

const cut = { fill: 'none', stroke: 'var(--color-crust)', strokeWidth: 3, strokeLinecap: 'round' } as const;

/** An empty board with crumbs on it: somebody was here first. */
export function CrumbsPrint({ className = '' }: PrintProps) {
  return (
    <svg viewBox="0 0 240 104" aria-hidden="true" data-own-inks className={className}>
      <ellipse cx="124" cy="62" rx="104" ry="32" fill="var(--color-butter)" />
      <ellipse cx="120" cy="58" rx="104" ry="32" {...cut} fill="var(--color-butter-wash)" />
      <ellipse cx="120" cy="56" rx="76" ry="20" {...cut} strokeWidth="2" />
      <path d="M176 78c12-2 22-5 30-10M164 84c14-1 28-4 40-9M150 89c14 0 26-1 38-4" {...cut} strokeWidth="2" />
      <g fill="var(--color-crust)">
        <path d="m88 54 5-3 4 3-3 4-5-1zM104 61l4-2 3 3-3 2-4-1zM132 50l6-2 4 4-5 4-5-2zM149 59l3-2 3 2-2 3-4-1zM119 56l2-1 2 2-2 1zM98 46l2-1 2 1-1 2zM140 64l2-1 2 1-2 2z" />
      </g>
    </svg>
  );
}

/** A loaf that stayed in too long, still smoking. */
export function BurntLoafPrint({ className = '' }: PrintProps) {
  return (
    <svg viewBox="0 0 240 128" aria-hidden="true" data-own-inks className={className}>
      <ellipse cx="130" cy="116" rx="92" ry="10" fill="var(--color-butter)" />
      <path
        d="M40 106c-6-26 14-52 80-52s86 26 80 52c-1 5-5 8-10 8H50c-5 0-9-3-10-8z"
        fill="var(--color-crust)"
        stroke="var(--color-crust)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path
        d="M74 96c-1-13 6-24 16-29M112 98c-1-16 5-28 15-33M150 96c0-12 4-22 13-27"
        fill="none"
        stroke="var(--color-butter)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M52 86c2-8 7-14 13-18M58 94c1-5 3-9 6-12" fill="none" stroke="var(--color-paper)" strokeWidth="2" />
      <path
        d="M92 44c-8-7 7-13 0-21 M122 40c-9-8 8-15 0-26 M152 45c-8-6 6-12 0-19"
        fill="none"
        stroke="var(--color-bran)"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
