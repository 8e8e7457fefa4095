import { encode } from 'uqr';

/** The reference as a code to hold up at the table; it says the reference and nothing else. */
export function OrderQr({ reference }: { readonly reference: string }) {
  const { data, size } = encode(reference, { ecc: 'M', border: 2 });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={`Code for order ${reference}`}
      className="size-44 rounded-md border border-rule bg-paper"
      shapeRendering="crispEdges"
    >
      <path d={cells.join('')} className="fill-crust" />
    </svg>
  );
}
