/** A printer's ornament: two ears of wheat between hairlines. */
export function Ornament({ className = '' }: { className?: string | undefined }) {
  return (
    <div aria-hidden="true" className={`flex items-center gap-4 text-rust ${className}`}>
      <span className="h-px grow bg-rule" />
      <svg viewBox="-44 -8 88 16" className="h-4 w-22" fill="currentColor">
        <path d="M0-3 3 0 0 3-3 0z" />
        <Ear />
        <g transform="scale(-1 1)">
          <Ear />
        </g>
      </svg>
      <span className="h-px grow bg-rule" />
    </div>
  );
}

const grains = [14, 22, 30];

function Ear() {
  return (
    <>
      <path d="M7-.5h26v1H7z" />
      {grains.map((x) => (
        <g key={x}>
          <path d={`M${x}-.6c1.2-3.4 4-5.4 8.2-5.9-.6 3.6-3.4 5.8-8.2 5.9z`} />
          <path d={`M${x} .6c1.2 3.4 4 5.4 8.2 5.9-.6-3.6-3.4-5.8-8.2-5.9z`} />
        </g>
      ))}
      <path d="M35 0c1.9-1.9 4.6-2.5 8.2-1.8-.3.7-.3 2.9 0 3.6-3.6.7-6.3.1-8.2-1.8z" />
    </>
  );
}
