/* The keys that Cloudflare documents for tests (developers.cloudflare.com/turnstile/troubleshooting/testing). */

export const DUMMY_TOKEN = 'XXXX.DUMMY.TOKEN.XXXX';

/** What a widget does by itself, by its site key; any other key is a site of its own. */
export const dummySites: Readonly<Record<string, 'passes' | 'blocks' | 'asks'>> = {
  '1x00000000000000000000AA': 'passes',
  '2x00000000000000000000AB': 'blocks',
  '1x00000000000000000000BB': 'passes',
  '2x00000000000000000000BB': 'blocks',
  '3x00000000000000000000FF': 'asks',
};

/** What the check answers, whatever it is asked about, by the secret. */
export const dummySecrets: Readonly<Record<string, 'passes' | 'fails' | 'spent'>> = {
  '1x0000000000000000000000000000000AA': 'passes',
  '2x0000000000000000000000000000000AA': 'fails',
  '3x0000000000000000000000000000000AA': 'spent',
};
