/** Whether the bakery charges VAT. Below the threshold it charges none, and no page or receipt speaks of it. */
export const vatModes = ['registered', 'not_registered'] as const;
export type VatMode = (typeof vatModes)[number];

/** What the bakery says of itself, and how it trades. */
export type Settings = {
  readonly trader: {
    /** What people call the bakery. */
    readonly name: string;
    /** Who trades under that name: the company or the person; null where it is the same. */
    readonly legalName: string | null;
    /** As it stands at Companies House; null where no company trades. */
    readonly companyNumber: string | null;
    readonly addressLines: ReadonlyArray<string>;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly vatMode: VatMode;
  /** Shown on receipts where the bakery is registered. */
  readonly vatNumber: string | null;
};

/** How a shop trades before anybody has set anything: as a bakery too small to charge VAT. */
export const firstSettings: Settings = {
  trader: { name: 'Band of Bakers', legalName: null, companyNumber: null, addressLines: [], email: null, phone: null },
  vatMode: 'not_registered',
  vatNumber: null,
};
