/** A printer's ornament: an ear of wheat between two hairlines. */
export function Ornament({ className = '' }: { className?: string | undefined }) {
  return (
    <div aria-hidden="true" className={`flex items-center gap-4 text-rust ${className}`}>
      <span className="h-px grow bg-rule" />
      <svg viewBox="0 0 64 16" className="h-4 w-16" fill="currentColor">
        <path d="M4 7.5h30v1H4z" />
        {[26, 34, 42].map((x) => (
          <g key={x}>
            <path d={`M${x} 7.4c1.2-3.4 4-5.4 8.2-5.9-.6 3.6-3.4 5.8-8.2 5.9z`} />
            <path d={`M${x} 8.6c1.2 3.4 4 5.4 8.2 5.9-.6-3.6-3.4-5.8-8.2-5.9z`} />
          </g>
        ))}
        <path d="M50 8c2.4-2.3 5.6-3 10-2.1-.4.8-.4 3.4 0 4.2-4.4.9-7.6.2-10-2.1z" />
      </svg>
      <span className="h-px grow bg-rule" />
    </div>
  );
}
