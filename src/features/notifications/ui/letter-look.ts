import type { CSSProperties } from 'react';

/* Mail clients know no custom properties, so the colours of the shop stand here once more, as letters need them. */
const colour = {
  flour: '#FBF6EE',
  paper: '#FFFDF9',
  crust: '#2F1D13',
  bran: '#6B4F3D',
  rust: '#A63D14',
  butter: '#F2C46D',
  berry: '#8E1F3A',
  rule: '#E4D7C5',
} as const;

const serif = "Fraunces, Georgia, 'Times New Roman', serif";
const sans = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const body = { color: colour.crust, fontFamily: sans, fontSize: '16px', lineHeight: '24px' } as const;
const small = { ...body, color: colour.bran, fontSize: '14px', lineHeight: '20px' } as const;

/** The look of a letter, in styles every mail client reads. */
export const look = {
  page: { ...body, backgroundColor: colour.flour, margin: 0, padding: '24px 12px' },
  container: { width: '100%', maxWidth: '560px', margin: '0 auto' },
  brand: { ...body, fontFamily: serif, fontSize: '22px', lineHeight: '28px', fontWeight: 600, margin: '0 0 16px' },
  card: {
    backgroundColor: colour.paper,
    border: `1px solid ${colour.rule}`,
    borderRadius: '6px',
    padding: '24px 20px',
  },
  title: { ...body, fontFamily: serif, fontSize: '28px', lineHeight: '34px', fontWeight: 600, margin: '0 0 12px' },
  heading: { ...body, fontFamily: serif, fontSize: '19px', lineHeight: '26px', fontWeight: 600, margin: '28px 0 8px' },
  text: { ...body, margin: '0 0 8px' },
  strong: { fontWeight: 600 },
  link: { color: colour.rust, textDecoration: 'underline' },
  small: { ...small, margin: '0 0 8px' },
  ticket: {
    backgroundColor: colour.butter,
    borderRadius: '6px',
    color: colour.crust,
    margin: '20px 0 8px',
    padding: '14px 16px',
  },
  ticketLabel: { ...body, fontSize: '14px', lineHeight: '20px', margin: 0 },
  reference: { ...body, fontSize: '30px', lineHeight: '36px', fontWeight: 600, letterSpacing: '0.06em', margin: 0 },
  lines: { width: '100%', borderCollapse: 'collapse' },
  line: { ...body, borderTop: `1px solid ${colour.rule}`, padding: '10px 12px 10px 0', verticalAlign: 'top' },
  amount: {
    ...body,
    borderTop: `1px solid ${colour.rule}`,
    fontVariantNumeric: 'tabular-nums',
    padding: '10px 0',
    textAlign: 'right',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  allergens: small,
  contains: { color: colour.berry, fontWeight: 600 },
  button: {
    backgroundColor: colour.rust,
    borderRadius: '6px',
    color: '#FFFFFF',
    display: 'inline-block',
    fontFamily: sans,
    fontSize: '16px',
    fontWeight: 600,
    lineHeight: '24px',
    padding: '12px 20px',
    textDecoration: 'none',
  },
  sum: { ...body, margin: '16px 0 8px' },
  action: { margin: '24px 0 12px' },
  foot: { ...small, margin: '16px 4px 0' },
} as const satisfies Record<string, CSSProperties>;

/** The same letter on a dark screen, for clients that ask; others keep the light one, which no inversion makes unreadable. */
export const darkScreen = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #1E130C !important; }
  .page td { background-color: transparent !important; }
  .card { background-color: #2A1B12 !important; border-color: #4B3626 !important; }
  .ink, .line { color: ${colour.flour} !important; }
  .line { border-color: #4B3626 !important; }
  .quiet { color: #D9C6B3 !important; }
  .link { color: ${colour.butter} !important; }
  .warn { color: #F2A3B4 !important; }
}
`;
