import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { messages } from '@/config/frontend';
import { changeAsClaim } from '@/features/bake-sales/domain/room-for-change';
import { refusalOf } from '@/features/bake-sales/domain/refusal';
import { changePage } from '@/features/checkout/domain/change-addresses';
import type { ChangeProblem } from '@/features/checkout/domain/change-order';
import { changedSlot } from '@/features/checkout/domain/change-preview';
import { changeProblemInWords } from '@/features/checkout/domain/change-words';
import { foreseeChange } from '@/features/checkout/domain/foresee-change';
import { type ChangePage, findChangePage } from '@/features/checkout/queries/change-page';
import { readWish, wishFields } from '@/features/checkout/schema/change-wish';
import { ChangeReview, ConfirmChange } from '@/features/checkout/ui/change-review';
import { claimOf } from '@/features/orders/domain/draft-order';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Check your change',
  description: 'Your order as it would be, and what that costs, before anything changes.',
  path: '/orders',
  isIndexed: false,
});

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A change as it would be, with what it costs, before its shopper says yes. */
export default async function ReviewChangeRoute({ params, searchParams }: Props) {
  const context = await currentContext();
  const [{ reference }, typed, jar] = await Promise.all([params, searchParams, cookies()]);
  const page = await findChangePage(context, reference, jar.get(cookieNames.order)?.value);
  if (!page) redirect('/orders/unknown');
  const wish = readWish(Object.entries(typed));
  const back = changePage(page.order.reference, wish ? wishFields(wish) : []);
  return (
    <div className="measure">
      <PageHeading eyebrow={`Order ${page.order.reference}`} title="Check your change" />
      {wish ? <Review page={page} wish={wish} problem={typed['problem']} /> : <Refused sentence={messages.checkForm} />}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <ButtonLink href={back} kind="quiet">
          Back to the form
        </ButtonLink>
        <TextLink href={`/orders/${page.order.reference}`} className="py-2">
          Keep my order as it is
        </TextLink>
      </p>
    </div>
  );
}

type ReviewProps = { page: ChangePage; wish: ChangeWish; problem: string | string[] | undefined };

function Review({ page, wish, problem }: ReviewProps) {
  const { order, sheet, now } = page;
  if (page.waiting) return <Refused sentence={changeProblemInWords({ kind: 'change_waiting' })} />;
  const foreseen = foreseeChange(page, wish);
  if (!foreseen.ok) return <Refused sentence={changeProblemInWords(foreseen.problem)} />;
  const { plan } = foreseen.value;
  const asked = changeAsClaim(sheet, { before: claimOf(order), after: claimOf({ ...order, ...plan }) });
  const noRoom = refusalOf(asked.sheet, asked.claim, now);
  const again = noRoom ?? againOf(problem, plan.totalPence);
  return (
    <div className="grid gap-6">
      {again && <Refused sentence={changeProblemInWords(again)} />}
      <ChangeReview {...foreseen.value} order={order} slot={changedSlot(sheet.slots, order, plan)} />
      {!noRoom && <ConfirmChange {...foreseen.value} order={order} wish={wish} />}
    </div>
  );
}

/** Why a change that was confirmed was not made, where what is shown now does not say it by itself. */
function againOf(word: ReviewProps['problem'], totalPence: ChangePage['order']['totalPence']): ChangeProblem | null {
  if (word === 'price_changed') return { kind: word, totalPence };
  return word === 'changed_meanwhile' || word === 'too_many_tries' || word === 'sold_out' ? { kind: word } : null;
}

function Refused({ sentence }: { sentence: string }) {
  return (
    <Notice tone="warning" role="alert">
      <p>{sentence}</p>
    </Notice>
  );
}
