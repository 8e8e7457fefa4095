import { dayAndTime } from '@/kernel/clock-text';
import type { LetterKind, LetterSummary } from '@/features/notifications/domain/letter';
import { Table } from '@/ui/table';
import { SendAgain } from './send-again';

const kindWords = {
  order_confirmed: 'Confirmation',
  order_to_pay: 'The link to pay',
  order_ready: 'Ready to collect',
  order_changed: 'Change',
  order_cancelled: 'Cancellation',
  order_refunded: 'Refund',
  sale_moved: 'Sale moved',
  order_links: 'The link once more',
  contact_message: 'Message to the bakery',
  account_exists: 'An account already',
  password_changed: 'Password changed',
  email_changed: 'Account moved',
  second_factor_changed: 'Second factor',
  subscription_asked: 'Shall we tell you?',
  orders_open: 'Orders are open',
  staff_invited: 'Invitation',
  your_data: 'Their data',
  data_erased: 'Erased',
} as const satisfies Record<LetterKind, string>;
const stateWords = {
  waiting: 'Waiting to go out',
  sent: 'Sent',
  delivered: 'Delivered',
  bounced: 'Not reached: it came back',
  complained: 'Marked as unwanted',
  given_up: 'Given up on',
} as const;

type LettersProps = {
  readonly reference: string;
  readonly letters: ReadonlyArray<LetterSummary>;
  readonly canResend: boolean;
};

/** The letters about one order and what became of each. */
export function OrderLetters({ reference, letters, canResend }: LettersProps) {
  return (
    <Table
      caption="Letters about this order"
      rows={letters}
      rowKey={({ id }) => id}
      empty={<p>No letter has been written yet.</p>}
      columns={[
        { key: 'kind', header: 'Letter', isHeading: true, cell: (letter) => kindWords[letter.kind] },
        { key: 'state', header: 'What became of it', cell: (letter) => stateWords[letter.state] },
        { key: 'when', header: 'When', cell: (letter) => dayAndTime(letter.sentAt ?? letter.createdAt) },
        ...(canResend
          ? [
              {
                key: 'again',
                header: 'Again',
                cell: (letter: LetterSummary) => <SendAgain reference={reference} letterId={letter.id} />,
              },
            ]
          : []),
      ]}
    />
  );
}
