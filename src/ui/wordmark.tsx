import { brand } from '@/config/frontend';

// Cut by hand, so not quite round.
const block =
  'M20 2.2c5.3-.1 10.2 2 13.4 5.8 3 3.5 4.5 7.8 4.3 12.4-.2 4.8-2.2 9.4-5.7 12.6-3.3 3-7.7 4.7-12.2 4.7-4.7 0-9.2-1.8-12.5-5.1-3.3-3.3-5.1-7.9-5-12.6.1-4.8 2.1-9.4 5.6-12.7C11.2 4.1 15.5 2.3 20 2.2z';

/** The loaf of the shop's mark: an ear of wheat cut out of the block, over a second ink that did not quite meet it. */
export function LoafMark({ className = 'size-9' }: { className?: string | undefined }) {
  return (
    <svg viewBox="1 1 40 40" aria-hidden="true" data-own-inks className={`shrink-0 ${className}`}>
      <path fill="var(--color-butter)" transform="translate(1.6 1.6)" d={block} />
      <path fill="currentColor" d={block} />
      <g fill="var(--color-flour)">
        <path d="M19.3 13h1.4v20.5h-1.4z" />
        <path d="M20 5.5c2.3 2.3 2.3 5.3 0 8-2.3-2.7-2.3-5.7 0-8z" />
        {[19, 25, 31].map((y) => (
          <g key={y}>
            <path d={`M18.7 ${y}c-3.9-.3-6.3-2.6-6.9-6.6 4 .5 6.5 2.8 6.9 6.6z`} />
            <path d={`M21.3 ${y}c3.9-.3 6.3-2.6 6.9-6.6-4 .5-6.5 2.8-6.9 6.6z`} />
          </g>
        ))}
      </g>
    </svg>
  );
}

/** The shop's name as a printer would set it: "of" between its rules. */
export function Wordmark() {
  const [before, after] = brand.name.split(' of ');
  return (
    <span className="inline-flex items-center gap-2.5 font-serif font-semibold tracking-tight text-crust">
      <LoafMark className="size-10 text-rust sm:size-11" />
      <span className="text-xl/6 sm:text-[1.75rem]/8">
        {before}
        {after && (
          <>
            {' '}
            <span className="inline-block border-y border-current px-px align-[0.16em] text-[0.55em]/[1.2] italic">
              of
            </span>{' '}
            <span className="block sm:inline">{after}</span>
          </>
        )}
      </span>
    </span>
  );
}
