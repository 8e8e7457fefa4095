import { dayAndTime } from '@/kernel/clock-text';
import type { LetterSummary } from '@/features/notifications/domain/letter';
import { kindWords, stateWords } from '@/features/notifications/domain/letter-words';
import { Table } from '@/ui/table';
import { SendAgain } from './send-again';

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
