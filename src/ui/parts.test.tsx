import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PaperSheet } from './paper-sheet';
import { Price } from './price';
import { RadioCards } from './radio-cards';
import { Table } from './table';
import { TextInput } from './text-input';

test('a field in error names its hint and its error to those who listen', () => {
  const html = renderToStaticMarkup(
    <TextInput label="E-mail" name="email" hint="For the receipt." error="No @ in it" />,
  );
  expect(html).toContain('aria-describedby="email-hint email-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('id="email-hint"');
  expect(html).toContain('id="email-error"');
});

test('a field without trouble claims none', () => {
  const html = renderToStaticMarkup(<TextInput label="Name" name="name" />);
  expect(html).not.toMatch(/aria-(describedby|invalid)=/);
});

test('a full slot cannot be chosen and the chosen one is', () => {
  const options = [
    { value: '10', label: '10 am' },
    { value: '11', label: '11 am', isDisabled: true },
  ];
  const html = renderToStaticMarkup(<RadioCards label="When?" name="slot" options={options} defaultValue="10" />);
  expect(html).toMatch(/<input[^>]*id="slot-10"[^>]*checked=""/);
  expect(html).toMatch(/<input[^>]*id="slot-11"[^>]*disabled=""/);
});

test('a table without rows says so instead of showing its head', () => {
  const columns = [{ key: 'name', header: 'Name', cell: (name: string) => name }];
  const table = { caption: 'Orders', columns, rowKey: (name: string) => name, empty: <p>No orders yet</p> };
  expect(renderToStaticMarkup(<Table {...table} rows={[]} />)).toBe('<p>No orders yet</p>');
  expect(renderToStaticMarkup(<Table {...table} rows={['Ada']} />)).toContain('<caption');
});

test('a price that changed says what it was, in words as well', () => {
  const html = renderToStaticMarkup(<Price amount={350} before={400} />);
  expect(html).toMatch(/Was .*£4\.00.*now .*£3\.50/);
  expect(renderToStaticMarkup(<Price amount={400} before={400} />)).not.toContain('Was');
});

test('a sheet says on each of its pages whose it is, and no name ends its style', () => {
  const html = renderToStaticMarkup(
    <PaperSheet title="Packing" of={'28 November, Tŷ "Coch" \\ </style>'}>
      <p>Bags</p>
    </PaperSheet>,
  );
  expect(html).toContain('--paper-head: "Packing · 28 November, Tŷ \\22 Coch\\22  \\5c  \\3c /style>"');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});
