import { aShopper } from '../support/orders';
import { saleCalled } from '../support/sales';
import { doWithoutPistachios, expectTold, printWhatToBake } from '../support/week/baking';
import { copyChangePublish, orderByPhone } from '../support/week/monday';
import { clockOf, only, type Stage } from '../support/week/stage';
import { balance, handOver, pack } from '../support/week/weekend';
import { expect, test } from './own-shop';

/* The bakery's week as one story: staff at a tablet, a shopper with a phone, and the clock going from Monday to Sunday. */

const storyMs = 240_000;

test.describe('a week', () => {
  test.setTimeout(storyMs);
  // The village hall has no signal.
  test.use({ mayComplain: /ERR_INTERNET_DISCONNECTED/ });

  test('goes from Monday’s copy of last week’s sale to Sunday’s money, and everybody gets what they ordered', async ({
    page: phone,
    office,
    shop: { url },
    database,
    standIns,
    moveClock,
    placeOrder,
    paidOrder,
  }) => {
    const staff = await office('manager');
    const stage: Stage = {
      ...{ url, database, standIns, staff, phone },
      goOnTo: clockOf({ url, database, staff, moveClock }),
    };
    const ada = { ...aShopper(), name: 'Ada Lovelock' };

    await stage.goOnTo('monday 09:00');
    await takeComingSalesAway(stage);
    const slug = await copyChangePublish(stage);
    const reference = await orderByPhone(stage, slug, ada);
    const sale = await saleCalled(database, slug);
    const bryn = await paidOrder({ sale: only(sale, 'Pistachio pastry'), quantity: 2 });
    const cerys = await placeOrder({ sale: only(sale, 'Sourdough'), paymentWay: 'on_collection' });

    await stage.goOnTo('thursday 18:01');
    await printWhatToBake(stage, slug);

    await stage.goOnTo('friday 07:00');
    await doWithoutPistachios(stage, { ada: reference, bryn });
    await expectTold(stage, [ada.email, bryn.shopper.email]);

    await stage.goOnTo('saturday 08:00');
    await pack(stage, 3);
    await stage.goOnTo('saturday 10:05');
    const paid = [reference, bryn.reference];
    await handOver(stage, { cerys, paid });
    await phone.goto(`/orders/${reference}`);
    await expect(phone.getByRole('main').getByText('Collected', { exact: true }).first()).toBeVisible();

    await stage.goOnTo('sunday 17:00');
    await balance(stage, { slug, paid, cashPence: 400 });
  });
});

/** The demonstration has sales in the same weeks; this bakery has the one it is about to plan. */
async function takeComingSalesAway({ database }: Stage): Promise<void> {
  await database.change([
    `UPDATE bake_sales SET published_at = NULL
     WHERE bake_day > (SELECT date((unixepoch() * 1000 + offset_ms) / 1000, 'unixepoch') FROM clock_offset)`,
  ]);
}
