/* What the server enforces. Every figure here has one reader or more; none is repeated anywhere else. */
import { day, hour, minute, second } from '@/kernel/time';
import { pictureWidths, sharePicture } from './frontend';

/** How long stock is kept for who is paying (Stripe allows 30 minutes to 24 hours, by its own clock). */
export const holds = {
  /** Stripe's page lives a minute longer than its minimum, so that a clock a little behind is not refused. */
  sessionMs: 31 * minute,
  /** A loaf nobody pays for should go back on the shelf, never one somebody just paid for. */
  graceMs: 2 * minute,
  /** Trying again may stretch a hold this far from the order's start. */
  longestMs: 60 * minute,
} as const;

/** An order taken by phone is kept for whoever pays it by a link: for a day, as long as Stripe keeps its page at most. */
export const phoneHolds = { longestMs: day - 5 * minute, graceMs: holds.graceMs, shortestMs: holds.sessionMs } as const;

/** Sessions; their use is noted now and then, because a write per page would cost more than it tells. */
export const sessions = {
  staffIdleMs: 12 * hour,
  staffLongestMs: day,
  shopperIdleMs: 30 * day,
  /** Browsers keep no cookie for longer. */
  shopperLongestMs: 400 * day,
  noteEveryMs: 10 * minute,
  tokenBytes: 32,
} as const;

/** The second factor: how long its secret is shown, and how long and often somebody may try a code of it. */
export const secondFactor = {
  offerMs: 30 * minute,
  pendingMs: 10 * minute,
  pendingTries: 5,
  recoveryCodes: 10,
} as const;

/** How long an invitation to work here opens the door. */
export const invitations = { openForMs: 7 * day } as const;

/** What a manager may give back of one order by hand, all times together, in pence; owners give back what they like. */
export const refundLimits = { managerPence: 100_00 } as const;

/** The way to Google's page and back: how long somebody may take, and how hard it is to guess what they carry. */
export const googleTrip = { seconds: 10 * 60, stateBytes: 16, verifierBytes: 32 } as const;

/** Strict counters, kept in D1: tries per window. */
export const counters = {
  signInPerAccount: { limit: 5, windowMs: minute },
  signInPerAddress: { limit: 20, windowMs: minute },
  /** Only those that were wrong: the more there are, the longer the wait. */
  wrongSignInsPerAccount: [
    { limit: 10, windowMs: 5 * minute },
    { limit: 20, windowMs: 20 * minute },
  ],
  wrongSignInsPerAddress: [
    { limit: 60, windowMs: 10 * minute },
    { limit: 120, windowMs: hour },
  ],
  /** Against guessing through a million codes, by somebody who has the password. */
  codePerPerson: { limit: 10, windowMs: 15 * minute },
  signUpPerEmail: { limit: 4, windowMs: hour },
  signUpPerAddress: { limit: 20, windowMs: hour },
  forgotPerEmail: { limit: 4, windowMs: hour },
  forgotPerAddress: { limit: 20, windowMs: hour },
  accountLettersPerEmail: { limit: 4, windowMs: hour },
  accountLettersPerAddress: { limit: 30, windowMs: hour },
  checkoutPerEmail: { limit: 6, windowMs: minute },
  checkoutPerAddress: { limit: 30, windowMs: minute },
  changePerOrder: { limit: 12, windowMs: minute },
  tellMePerEmail: { limit: 4, windowMs: hour },
  tellMePerAddress: { limit: 30, windowMs: hour },
  findOrderPerEmail: { limit: 4, windowMs: hour },
  findOrderPerAddress: { limit: 30, windowMs: hour },
  yourDataPerEmail: { limit: 4, windowMs: hour },
  yourDataPerAddress: { limit: 30, windowMs: hour },
  contactPerEmail: { limit: 6, windowMs: hour },
  contactPerAddress: { limit: 20, windowMs: hour },
  sentAgainPerLetter: { limit: 5, windowMs: hour },
  invitesPerPerson: { limit: 20, windowMs: hour },
  /** A device asks after each hand-over, and every few seconds while something waits. */
  checkInPerPerson: { limit: 120, windowMs: minute },
  voucherPerAddress: { limit: 20, windowMs: 10 * minute },
  /** Whoever has somebody's session could fill the shelf that originals are kept on. */
  photosPerPerson: { limit: 300, windowMs: day },
} as const;

/** Where nothing tells a person from a program (no JavaScript, or the service for it is down), a door opens less often. */
export const humanCheck = {
  uncheckedPerAddress: { limit: 5, windowMs: hour },
  /** So many wrong passwords, and signing in asks for a person too. */
  afterWrongSignIns: 3,
} as const;

/**
 * Floods, counted at the edge by the companion's bindings: so many in a window, from one network address or one signed-in
 * browser. `src/worker/wrangler.toml` repeats them, and a test holds the two together.
 */
export const floods = {
  /** Pages, and whatever else is only asked for. */
  visits: { limit: 600, windowMs: minute },
  /** One view of the menu asks for thirty pictures, and a village may share an address. */
  pictures: { limit: 3000, windowMs: minute },
  writes: { limit: 120, windowMs: minute },
  personWrites: { limit: 30, windowMs: minute },
  /** A sale that is cancelled is hundreds of refunds, which Stripe tells within a minute and from few addresses. */
  machines: { limit: 1200, windowMs: minute },
} as const;

/** Counted tries are forgotten after the longest window anyone counts in, so many rows at a time. */
export const oldTries = { forgetAfterMs: day, batchSize: 50 } as const;

/** The largest bodies the edge lets through, in bytes. */
export const bodyLimits = {
  form: 1024 * 1024,
  photo: 6 * 1024 * 1024,
  webhook: 512 * 1024,
  browserError: 8 * 1024,
  checkIn: 32 * 1024,
  /** "List-Unsubscribe=One-Click", and what a multipart form puts around it. */
  oneClick: 2 * 1024,
} as const;

/** Where browsers tell what the policy of a page forbade; Chromium and Firefox name the kind, Safari calls it JSON. */
export const policyReports = {
  href: '/policy-reports',
  types: ['application/csp-report', 'application/reports+json', 'application/json'],
} as const;

/** Outside services: how long to wait and how often to try again where that is harmless. */
export const outside = {
  timeoutMs: 8 * second,
  /** All tries together, where a person looks at the page meanwhile. */
  whileSomebodyWaitsMs: 6 * second,
  tries: 3,
  firstWaitMs: 200,
  /** Stripe answers a repeated key for twenty-four hours; an hour earlier it is still certain. */
  keysKeptMs: 23 * hour,
} as const;

export const cacheTtl = { shopSeconds: 15 * 60, latestSeconds: 7 * 24 * 3600 } as const;

/** Letters: how often one is tried, how long one sender may keep it to itself, and how many Resend takes in a second. */
export const letters = {
  batchSize: 20,
  perSecond: 5,
  tries: 12,
  firstRetryMs: 30 * second,
  longestRetryMs: 2 * hour,
  lockMs: 2 * minute,
  /** How long the office lists a letter that did not reach its person. */
  unreachedForMs: 30 * day,
} as const;

/** Telling people that orders open. */
export const subscriptions = {
  /** Asked twice within this span, one letter goes out. */
  askAgainMs: 10 * minute,
  /** A question nobody answers lapses: its link confirms nothing any more. */
  confirmWithinMs: 30 * day,
  /** How many letters about an opening are written in one batch, and how many in one run. */
  chunkSize: 50,
  lettersPerRun: 500,
} as const;

/** Finding lost orders: how far back the letter goes, how many it lists, and how soon a second one is written. */
export const findOrder = { placedWithinDays: 120, mostListed: 20, askAgainMs: 5 * minute } as const;

/** What we hold of somebody: how long the letter's link opens it, and how soon a second letter is written. */
export const yourData = { linkMs: day, askAgainMs: 5 * minute } as const;

/** How long a browser keeps the key to what we hold of somebody. */
export const yourDataCookieSeconds = 30 * 60;

/** Forgetting what was kept long enough (`retention` says how long): from when in the night, and so much at a time. */
export const forgetting = {
  /** In the shop's zone. */
  quietHour: '02:00',
  batchSize: 20,
  /** Orders that are looked at in one step; a statement takes a hundred parameters. */
  ordersLookedAt: 60,
} as const;

/** Messages to the bakery: the same words from the same person within a day are one letter. */
export const contact = { sameMessageMs: day } as const;

/** The office's pages about products: how many a list shows, and what a photo may be. */
export const catalogueOffice = {
  productsPerPage: 50,
  mostExportedKinds: 10_000,
  mostPhotos: 12,
  mostPixels: 24_000_000,
  photoKeyBytes: 16,
} as const;

const { thumbnail, card, hero } = pictureWidths;
const avif = { type: 'image/avif', quality: 50 } as const;
const webp = { type: 'image/webp', quality: 80 } as const;

/** How each file of a picture is made of its original; a height means that the whole picture stands on a ground of that shape. */
export const pictureRecipes = {
  'thumbnail.avif': { ...avif, width: thumbnail },
  'thumbnail.webp': { ...webp, width: thumbnail },
  'card.avif': { ...avif, width: card },
  'card.webp': { ...webp, width: card },
  'hero.avif': { ...avif, width: hero },
  'hero.webp': { ...webp, width: hero },
  'share.jpg': { type: 'image/jpeg', quality: 76, width: sharePicture.width, height: sharePicture.height },
} as const;
export type PictureName = keyof typeof pictureRecipes;

/** Work on the orders of a sale that was cancelled or moved: how long one worker keeps an order, when it is tried again. */
export const saleWork = { leaseMs: 2 * minute, tryAgainMs: minute } as const;

/** The list of the check-in: how much of it a device is given, how long a day waits for its latecomers, and when devices forget it. */
export const checkIn = { mostListed: 2000, lateComersMs: hour, forgetAfterMs: day } as const;

/** Jobs: how many rows one run takes, so that no run outlives its Worker; how often an idle one is put on record. */
export const jobs = {
  batchSize: 20,
  idleRecordMs: hour,
  /** Every job leaves a record at least once an hour, so one without any for this long does not run. */
  overdueMs: 90 * minute,
  /** How long the office tells of what went wrong last. */
  troubleForMs: 7 * day,
} as const;

/** The page about what the shop does by itself: how many of each it lists, and how far back it looks. */
export const operations = { mostShown: 50, lookBackMs: 7 * day } as const;

/** The office's first page: how far ahead it looks, and how far it reads a list before it says "or more". */
export const todayPage = {
  daysAhead: 28,
  mostCounted: 50,
  /** Stripe's events are done within seconds; one older than this is stuck. */
  eventPatienceMs: 10 * minute,
} as const;

/** Comparing Stripe's books with ours: when, over how many days, and how much of it at a time. */
export const reconciliation = {
  /** In the shop's zone. */
  hour: '04:00',
  /** Refunds fail and disputes are decided weeks after their payment. */
  nightlyDays: 31,
  mostDays: 92,
  /** Rows of ours per question; Stripe gives its own by hundreds. */
  pageRows: 200,
  /** Refunds and disputes that are asked for one by one. */
  mostMoving: 200,
  /** Kept of one comparison; the count says how many there were. */
  mostKept: 500,
  leaseMs: 5 * minute,
  tries: 3,
} as const;

/** Webhooks: how far their own time may be from ours, and how long one that came before its cause waits for it. */
export const webhooks = { toleranceSeconds: 300, patienceMs: 3 * day } as const;

/** How long the cookie that opens one order lasts. */
export const orderCookieSeconds = 90 * 24 * 3600;

/** How long the code of a letter about an account stays in the browser that opened it. */
export const accountLetterCookieSeconds = 30 * 60;

/** A second letter "this address has an account already" within this span is the same one. */
export const accountExistsAgainMs = hour;

/** What one account lists of its orders, and how much of its own it may keep. */
export const ownOrders = { mostOpen: 20, perPage: 10 } as const;
export const accountLimits = { addresses: 10, favourites: 60 } as const;

/** How long a voucher stays with a basket. */
export const voucherCookieSeconds = 24 * 3600;

/** Two orders alike inside this span are worth a question before paying. */
export const duplicateOrderMs = 30 * minute;

/** The names of the cookies the shop sets. */
export const cookieNames = {
  session: 'bob_session',
  sessionSecure: '__Host-bob_session',
  order: 'bob_order',
  voucher: 'bob_voucher',
  yourData: 'bob_your_data',
  accountLetter: 'bob_letter',
  pendingSignIn: 'bob_pending',
  google: 'bob_google',
  googleErase: 'bob_google_erase',
} as const;

/** Where pages and doors are for one person or one machine: search engines are asked to leave them, and everything below, alone. */
export const privatePaths = [
  ...['/basket', '/checkout', '/orders', '/o', '/account', '/find-my-order', '/your-data', '/contact/sent'],
  ...['/sign-in', '/sign-up', '/forgot-password', '/account-letter'],
  ...[
    '/tell-me',
    '/unsubscribe',
    '/letters',
    '/admin',
    '/webhooks',
    '/health',
    '/browser-errors',
    '/policy-reports',
    '/development',
  ],
] as const;
