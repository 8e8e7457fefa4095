import { Badge } from '@/ui/badge';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Card } from '@/ui/card';
import { Countdown } from '@/ui/countdown';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { Section } from '@/ui/section';

// A fixed Wednesday afternoon and the cut-off of the next day: the page looks the same whenever it is opened.
const sampleNow = Date.UTC(2026, 10, 25, 15, 20);
const sampleCutOff = Date.UTC(2026, 10, 26, 18);
const sampleSoon = Date.UTC(2026, 10, 25, 16, 2);

/** What says something: notices, badges, prices, countdowns, cards. */
export function WordParts() {
  return (
    <Section id="words" title="Words and figures">
      <Breadcrumbs items={[{ label: 'Shop', href: '/' }, { label: 'Menu', href: '/menu' }, { label: 'Sourdough' }]} />
      <NoticeParts />
      <p className="my-4 flex flex-wrap gap-2">
        <Badge>Upcoming</Badge>
        <Badge tone="accent">Open</Badge>
        <Badge tone="good">Ready</Badge>
        <Badge tone="warning">3 left</Badge>
        <Badge tone="problem">Cancelled</Badge>
      </p>
      <p className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
        <Price amount={400} unit="loaf" />
        <Price amount={150} unit="each" />
        <Price amount={350} before={400} />
        <Price amount={-1150} className="text-xl font-semibold" />
        <Countdown until={sampleCutOff} serverNow={sampleNow} />
        <Countdown until={sampleSoon} serverNow={sampleNow} />
        <Countdown until={sampleNow} serverNow={sampleNow} />
      </p>
      <CardParts />
    </Section>
  );
}

function NoticeParts() {
  return (
    <div className="grid gap-3">
      <Notice>Orders open on Friday at 8 am.</Notice>
      <Notice tone="good" title="Your order is in">
        We will write when it is ready.
      </Notice>
      <Notice tone="warning" title="Two left; we kept two">
        You asked for three sourdough. Somebody was quicker.
      </Notice>
      <Notice tone="problem" title="The card was declined">
        Nothing was charged. Try another card, or pay on collection.
      </Notice>
    </div>
  );
}

function CardParts() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Card>
        <p className="eyebrow">Saturday 28 November</p>
        <h3 className="mt-1 text-xl">Station Road, Cressage</h3>
        <p className="mt-1 text-bran">Order by Thursday 6 pm</p>
      </Card>
      <Card isFlush>
        <div className="h-24 bg-butter" />
        <div className="p-4">A card with a picture to its edges.</div>
      </Card>
    </div>
  );
}
