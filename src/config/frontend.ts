/* What visitors see: names, navigation and messages that more than one place shows. */
export const brand = {
  name: 'Band of Bakers',
  strapline: 'Bread, pastry and cake, baked for the day you collect',
} as const;

/** The picture beside a shared link to the shop, drawn by `npm run art`; 1200 × 630 is what every service shows whole. */
export const sharePicture = {
  src: '/share.jpg',
  alt: 'Band of Bakers: a loaf, printed in two inks',
  width: 1200,
  height: 630,
} as const;

/** The paper the shop is printed on, for the browser's own bars; the same as `--color-flour`. */
export const brandColour = '#fbf6ee';

/** The pages at the head of the shop, the most wanted first; the basket has its own place there. */
export const shopNav = [
  { href: '/menu', label: 'Menu' },
  { href: '/news', label: 'News' },
  { href: '/find-us', label: 'Find us' },
  { href: '/about', label: 'About' },
] as const;

export const basketNav = { href: '/basket', label: 'Basket' } as const;
export const accountNav = { href: '/account', label: 'Account' } as const;
export const checkoutNav = { href: '/checkout', label: 'Checkout' } as const;

/** Where staff set up the second factor without which the office stays shut to them. */
export const secondFactorSetUp = '/admin/security/two-factor';

/** The pages at the foot of the shop, by what somebody looks for. */
export const footerNav = [
  {
    id: 'foot-shop',
    title: 'The shop',
    links: [
      { href: '/menu', label: 'Menu' },
      { href: '/allergens', label: 'Allergens' },
      { href: '/find-my-order', label: 'Find my order' },
      { href: accountNav.href, label: 'Your account' },
      { href: '/tell-me', label: 'Tell me when orders open' },
    ],
  },
  {
    id: 'foot-bakery',
    title: 'The bakery',
    links: [
      { href: '/about', label: 'About us' },
      { href: '/find-us', label: 'Find us' },
      { href: '/news', label: 'News' },
      { href: '/faq', label: 'Questions' },
      { href: '/contact', label: 'Write to us' },
    ],
  },
  {
    id: 'foot-papers',
    title: 'Small print',
    links: [
      { href: '/terms', label: 'Terms' },
      { href: '/privacy', label: 'Privacy' },
      { href: '/your-data', label: 'Your data' },
      { href: '/accessibility', label: 'Accessibility' },
    ],
  },
] as const;

/** Where somebody may go from a page that has nothing for them. */
export const waysOn = [
  { href: '/find-my-order', label: 'Find my order' },
  { href: '/contact', label: 'Write to us' },
] as const;

/** How much of each the front of the shop shows. */
export const homeShows = { bakes: 5, sales: 4, news: 3, reviews: 3 } as const;

/** Where letters say they come from. */
export const shopPlace = { lines: ['Station Road', 'Cressage', 'Shropshire'] } as const;

/**
 * How wide each size of a picture is made, in pixels; a smaller original is never blown up. A card fills the menu of a
 * phone with three dots to a pixel (128 px), a hero the whole width of one (370 px) and half a laptop's with two.
 */
export const pictureWidths = { thumbnail: 240, card: 480, hero: 1120 } as const;

/** How long somebody who types into the menu's search has to pause before it is looked up. */
export const searchPauseMs = 350;

/** How often a countdown on a page reads the time again. */
export const countdownTickMs = 60_000;

/** A page that keeps its figures fresh: how often it reads them again, and whom it asks first whether the shop answers. */
export const freshness = { everyMs: 20_000, askHref: '/health/db', patienceMs: 5_000 } as const;

/** The plain cookie a basket lives in; its island reads it too. */
export const basketCookie = { name: 'bob_basket', maxAgeSeconds: 30 * 24 * 3600, changed: 'basket-changed' } as const;

/** How long the note about what went into the basket stays, unless somebody is at it. */
export const addedNote = { staysMs: 10_000 } as const;

/** The most a basket may hold; also what the server accepts. */
export const basketLimits = { lines: 40, perLine: 99 } as const;

/** The longest texts a person may type. */
export const textLimits = {
  name: 80,
  email: 254,
  phone: 30,
  note: 500,
  message: 2000,
  reference: 20,
  voucherCode: 30,
  allergyNote: 500,
  reason: 300,
  addressLine: 120,
  postcode: 12,
  search: 60,
} as const;

/** The longest texts of the office's pages about products, and how many rows one form takes. */
export const catalogueLimits = {
  name: 80,
  slug: 60,
  description: 1000,
  storage: 300,
  searchTitle: 70,
  searchDescription: 170,
  vatReason: 300,
  netQuantity: 40,
  unit: 30,
  ingredient: 200,
  ingredients: 8000,
  alt: 200,
  number: 10,
  rows: 60,
} as const;

/** How a browser shrinks a photo before it sends it: the longest side in pixels, and from how many bytes on. */
export const photoShrink = { longestSide: 2400, quality: 0.85, smallEnough: 1024 * 1024 } as const;

/**
 * How long the office's page waits before it goes on with the orders of a changed sale: not at all for a few presses, then
 * as long as one person's share of posts in a minute lasts; longer where the last press moved none.
 */
export const saleWorkPauses = { quickPresses: 5, movingMs: 3000, othersAtItMs: 3000, stuckMs: 15_000 } as const;

/** The check-in: its addresses, what one device may say at once, how patient it is, and how much it shows. */
export const checkIn = {
  page: '/admin/check-in',
  list: '/admin/check-in/list',
  sync: '/admin/check-in/sync',
  worker: '/check-in-worker.js',
  manifest: '/check-in.webmanifest',
  atOnce: 40,
  mostEver: 1_000_000_000,
  mostCashPence: 1000_00,
  longestReference: 20,
  patienceMs: 10_000,
  errandEveryMs: 15_000,
  listEveryMs: 60_000,
  shown: 24,
  /** The camera: how often a picture is read, and how wide it is. */
  lookEveryMs: 150,
  pictureWidth: 480,
} as const;

/**
 * How soon a grid that saves each cell as it is left saves the next: the first ones at once, then as one person's share of
 * posts in a minute lasts. What is left meanwhile goes together.
 */
export const gridSaves = { quick: 5, pauseMs: 2500 } as const;

/** How long a password somebody chooses has to be, and may be; Google takes no longer ones. */
export const passwordLimits = { shortest: 10, longest: 4096 } as const;

/** Says that somebody signed in here lately: it changes the words of a link, and means nothing to the server. */
export const signedInHint = { name: 'bob_signed_in', value: '1' } as const;

export const messages = {
  working: 'Working…',
  saving: 'Saving…',
  notSaved: 'That could not be saved just now. What you typed still stands here; please try again in a moment.',
  tryAgain: 'Try again',
  backToShop: 'Back to the shop',
  broken: 'That did not come out right',
  unreachable: 'We cannot reach the shop just now',
  somethingWrong: 'Something went wrong on our side. Nothing was lost; please try again.',
  checkForm: 'Please check the form: some answers need another look.',
  tooMany: 'That was a lot of tries in a short time. Please wait a minute and try again.',
  tooManyRequests: 'That was a lot in a short time. Please wait a minute and try again; nothing was changed.',
  pleaseWait: 'One moment, please',
  tooManyVouchers: 'That was a lot of codes in a short time. Please wait ten minutes and try again.',
  noShopEmail: 'We cannot take messages here just now. Please ring us or come by instead.',
  tooManyLetters: 'You have asked us several times in a short while. Please wait an hour and try again.',
} as const;

/** The field in which the widget that tells people from programs leaves its answer. */
export const humanCheck = { field: 'cf-turnstile-response' } as const;

/** Where a browser tells of what broke in it, and how much it tells. */
export const browserErrors = {
  href: '/browser-errors',
  mostPerVisit: 5,
  longestMessage: 500,
  longestStack: 4000,
} as const;

/** How long the shop keeps what it knows of people: what the privacy page promises, and the jobs that forget go by. */
export const retention = { guestMonths: 24, logDays: 30, tokenDays: 30, taxYears: 6, backupMonths: 12 } as const;

/** The day from which the small print holds as it stands. */
export const smallPrintSince = { terms: '2026-11-20', privacy: '2026-11-21', accessibility: '2026-11-20' } as const;
