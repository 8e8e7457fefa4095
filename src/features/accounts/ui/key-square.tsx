import { encode } from 'uqr';

/** The key as a phone scans it; who cannot scan it finds it in letters beside. */
export function KeySquare({ uri }: { readonly uri: string }) {
  const { data, size } = encode(uri, { ecc: 'M', border: 4 });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Square code with the key for your authenticator app"
      className="size-56 rounded-md border border-rule bg-paper"
      shapeRendering="crispEdges"
    >
      <path d={cells.join('')} className="fill-crust" />
    </svg>
  );
}
