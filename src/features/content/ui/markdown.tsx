import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Fragment } from 'react';
import { TextLink } from '@/ui/text-link';
import { safeHref } from '../domain/safe-href';
import { Prose } from './prose';
import { TextTable } from './text-table';

type MarkdownProps = {
  /** As the bakery wrote it. */
  text: string;
  /** The level of its highest headings: one below the heading it stands under. */
  headings: 2 | 3 | 4;
  className?: string | undefined;
};

/**
 * Shows what the bakery wrote. Each part becomes one of our own elements, so no HTML is ever put into a page: what somebody
 * types as HTML is shown as it was typed.
 */
export function Markdown({ text, headings, className }: MarkdownProps) {
  const tokens = lexer(text);
  const highest = Math.min(...tokens.map((token) => (isKnown(token) && token.type === 'heading' ? token.depth : 6)));
  return (
    <Prose className={className}>
      <Parts tokens={tokens} lowerBy={headings - highest} />
    </Prose>
  );
}

type PartsProps = {
  tokens: ReadonlyArray<Token> | undefined;
  /** By how many levels headings stand lower than they were typed. */
  lowerBy: number;
};

function Parts({ tokens = [], lowerBy }: PartsProps) {
  return tokens.map((token, index) => (
    <Fragment key={index}>
      {!isKnown(token) ? (
        token.raw
      ) : isBlock(token) ? (
        <Block token={token} lowerBy={lowerBy} />
      ) : (
        <Words token={token} />
      )}
    </Fragment>
  ));
}

type BlockToken = Extract<MarkedToken, { readonly type: keyof typeof blocks }>;
type WordsToken = Exclude<MarkedToken, BlockToken>;

const blocks = {
  blockquote: true,
  code: true,
  def: true,
  heading: true,
  hr: true,
  list: true,
  list_item: true,
  paragraph: true,
  space: true,
  table: true,
} as const;

const words: Record<WordsToken['type'], true> = {
  br: true,
  checkbox: true,
  codespan: true,
  del: true,
  em: true,
  escape: true,
  html: true,
  image: true,
  link: true,
  strong: true,
  text: true,
};

// No extension of marked is loaded, so it makes nothing else; its types cannot say so.
function isKnown(token: Token): token is MarkedToken {
  return token.type in blocks || token.type in words;
}

function isBlock(token: MarkedToken): token is BlockToken {
  return token.type in blocks;
}

function Block({ token, lowerBy }: { token: BlockToken; lowerBy: number }) {
  switch (token.type) {
    case 'heading':
      return <Heading token={token} lowerBy={lowerBy} />;
    case 'paragraph':
      return (
        <p>
          <Parts tokens={token.tokens} lowerBy={lowerBy} />
        </p>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Parts tokens={token.tokens} lowerBy={lowerBy} />
        </blockquote>
      );
    case 'list':
      return <List token={token} lowerBy={lowerBy} />;
    case 'list_item':
      return (
        <li>
          <Parts tokens={token.tokens} lowerBy={lowerBy} />
        </li>
      );
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <TextTable {...cellsOf(token)} />;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
  }
}

function Words({ token }: { token: WordsToken }) {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Parts tokens={token.tokens} lowerBy={0} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Parts tokens={token.tokens} lowerBy={0} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Parts tokens={token.tokens} lowerBy={0} />
        </del>
      );
    case 'link':
      return <Link token={token} />;
    case 'br':
      return <br />;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'text':
      return token.tokens ? <Parts tokens={token.tokens} lowerBy={0} /> : token.text;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    // Pictures have a place of their own above a text; of one in the text stays what it shows.
    case 'image':
    case 'escape':
    case 'html':
      return token.text;
  }
}

const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Heading({ token, lowerBy }: { token: Tokens.Heading; lowerBy: number }) {
  const Tag = headingTags[token.depth + lowerBy - 1] ?? 'h6';
  return (
    <Tag>
      <Parts tokens={token.tokens} lowerBy={lowerBy} />
    </Tag>
  );
}

function List({ token, lowerBy }: { token: Tokens.List; lowerBy: number }) {
  const items = <Parts tokens={token.items} lowerBy={lowerBy} />;
  if (!token.ordered) return <ul>{items}</ul>;
  return <ol start={token.start === '' ? 1 : token.start}>{items}</ol>;
}

function Link({ token }: { token: Tokens.Link }) {
  const words = <Parts tokens={token.tokens} lowerBy={0} />;
  const href = safeHref(token.href);
  return href === null ? words : <TextLink href={href}>{words}</TextLink>;
}

function cellsOf({ header, rows }: Tokens.Table) {
  const cell = ({ tokens }: Tokens.TableCell) => <Parts tokens={tokens} lowerBy={0} />;
  return { header: header.map(cell), rows: rows.map((row) => row.map(cell)) };
}
