import { createHash } from 'node:crypto';
import { z } from 'zod';

export const googlePersonSchema = z.object({
  /** What Google calls somebody for ever, whatever becomes of their address. */
  sub: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  /** The domain, where Google hosts its mail for a company or a school. */
  hostedDomain: z.string().nullable(),
  name: z.string(),
});
/** Somebody with a Google account. */
export type GooglePerson = Readonly<z.infer<typeof googlePersonSchema>>;

type Draft = Omit<GooglePerson, 'sub' | 'emailVerified' | 'hostedDomain'> & {
  readonly emailVerified?: boolean;
  readonly isHosted?: boolean;
};

const SUB_DIGITS = 21;

/** Somebody as the consent page knows them; the same address is always the same person. */
export function googlePerson({ email: typed, name, emailVerified = true, isHosted = false }: Draft): GooglePerson {
  const email = typed.trim().toLowerCase();
  const digest = createHash('sha256').update(email).digest('hex');
  const sub = `1${BigInt(`0x${digest}`)}`.slice(0, SUB_DIGITS);
  const hostedDomain = isHosted ? (email.split('@')[1] ?? null) : null;
  return { sub, email, emailVerified, hostedDomain, name };
}

/** The people on the consent page: one of each kind that a shop meets. */
export const demoPeople: ReadonlyArray<GooglePerson> = [
  googlePerson({ email: 'pippa@orchard.example', name: 'Pippa Orchard', isHosted: true }),
  googlePerson({ email: 'theo@allotment.example', name: 'Theo Plotter' }),
  googlePerson({ email: 'una@elsewhere.example', name: 'Una Proved', emailVerified: false }),
];

/** Whether Google itself hands out the address, and so speaks for who has it (developers.google.com/identity/gsi). */
export function isGooglesOwn({ email, emailVerified, hostedDomain }: Omit<GooglePerson, 'sub' | 'name'>): boolean {
  return emailVerified && (hostedDomain !== null || /@(gmail|googlemail)\.com$/.test(email));
}
