import type { Chance } from '../chance';
import type { Bring } from '../access/callers';
import type { Caller } from '../access/expectations';
import type { Scene } from '../access/scene';
import type { BuiltAction } from '../routes';
import type { Sent } from './send';
import { type Hostile, hostileValues } from './values';

/** One thing somebody with bad intent sends. */
export type Input = {
  /** What it tries, and where. */
  readonly name: string;
  readonly sent: Sent;
  /** Nobody may be taken for somebody by it: the answer opens no page of the office and of no order. */
  readonly isForged?: boolean;
};

/** What the inputs are made of: a running shop with something to lose, and people to play. */
export type Ground = {
  readonly scene: Scene;
  readonly brings: Readonly<Record<Caller, Bring>>;
  readonly actions: ReadonlyArray<BuiltAction>;
  readonly routes: ReadonlyArray<string>;
  readonly chance: Chance;
};

/** So many of the hostile values by chance, each another one. */
export function someValues(chance: Chance, count: number): Hostile[] {
  const left = [...hostileValues];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(chance.below(left.length), 1)).flat();
}

/** A value as it stands in an address: whole and written as addresses are. */
export function written(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** A form as a browser sends it. */
export async function asForm(body: FormData | URLSearchParams): Promise<Required<Pick<Sent, 'body' | 'headers'>>> {
  const encoded = new Response(body);
  const type = encoded.headers.get('content-type') ?? '';
  return { body: new Uint8Array(await encoded.arrayBuffer()), headers: { 'content-type': type } };
}

/** Short enough to stand in a line of its own. */
export function shown(value: string): string {
  const tidy = JSON.stringify(value).slice(1, -1);
  return tidy.length > 48 ? `${tidy.slice(0, 48)}… (${value.length})` : tidy;
}
