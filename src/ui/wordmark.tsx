import { brand } from '@/config/frontend';

/** The loaf of the shop's mark: one ink, its ear of wheat cut out of the block. */
export function LoafMark({ className = 'size-9' }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path
        fill="currentColor"
        d="M20 2.2c5.3-.1 10.2 2 13.4 5.8 3 3.5 4.5 7.8 4.3 12.4-.2 4.8-2.2 9.4-5.7 12.6-3.3 3-7.7 4.7-12.2 4.7-4.7 0-9.2-1.8-12.5-5.1-3.3-3.3-5.1-7.9-5-12.6.1-4.8 2.1-9.4 5.6-12.7C11.2 4.1 15.5 2.3 20 2.2z"
      />
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

const [first, catchword, last] = brand.name.split(' ');

/** The shop's name as a printer would set it, the small word between its rules. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 font-serif font-semibold tracking-tight text-crust">
      <LoafMark className="size-10 text-rust sm:size-11" />
      <span className="text-xl/6 sm:text-[1.75rem]/8">
        {first}{' '}
        <span className="mx-0.5 inline-block border-y border-current px-0.5 align-[0.14em] text-[0.58em]/[1.25] tracking-wide italic">
          {catchword}
        </span>{' '}
        <span className="block sm:inline">{last}</span>
      </span>
    </span>
  );
}
