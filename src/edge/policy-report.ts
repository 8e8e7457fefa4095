import * as z from 'zod/mini';
import { reportError } from '@/platform/errors';
import type { Env } from '@/platform/env';
import type { Log } from '@/platform/log';
import { routeOf } from './route';

/* What browsers tell of a policy that was broken: by the old way (one object) or by the Reporting API (a list). */

const old = z.object({
  'csp-report': z.object({
    'document-uri': z.string(),
    'effective-directive': z.optional(z.string()),
    'violated-directive': z.optional(z.string()),
    'blocked-uri': z._default(z.string(), ''),
  }),
});
const list = z.array(
  z.object({
    type: z.literal('csp-violation'),
    body: z.object({
      documentURL: z.string(),
      effectiveDirective: z.string(),
      blockedURL: z._default(z.nullable(z.string()), ''),
    }),
  }),
);

type Violation = { readonly page: string; readonly directive: string; readonly blocked: string };

/** What a page was forbidden; where and what, without anything that an address may hold. */
class PolicyViolated extends Error {
  override readonly name = 'PolicyViolated';
}

type Told = {
  readonly ctx: Pick<ExecutionContext, 'waitUntil'>;
  readonly visit: { readonly env: Env; readonly log: Log; readonly requestId: string };
};

/** Takes a browser's word that a page's policy was broken, and passes it on to the people who mend things. */
export function receivePolicyReport(body: Uint8Array, { ctx, visit }: Told): Response {
  const violations = violationsIn(new TextDecoder().decode(body));
  if (violations === null) return new Response(null, { status: 400 });
  for (const { page, directive, blocked } of violations.filter(isOurs)) {
    const error = new PolicyViolated(`${wordOf(directive)} forbade ${sourceOf(blocked)}`);
    ctx.waitUntil(
      reportError({ ...visit, where: 'browser' }, error, { requestId: visit.requestId, route: pathOf(page) }),
    );
  }
  return new Response(null, { status: 204 });
}

function violationsIn(text: string): ReadonlyArray<Violation> | null {
  const sent = jsonOf(text);
  const single = old.safeParse(sent);
  if (single.success) {
    const told = single.data['csp-report'];
    const directive = told['effective-directive'] ?? told['violated-directive'] ?? '';
    return [{ page: told['document-uri'], directive, blocked: told['blocked-uri'] }];
  }
  const several = list.safeParse(sent);
  if (!several.success) return null;
  return several.data.map(({ body }) => ({
    page: body.documentURL,
    directive: body.effectiveDirective,
    blocked: body.blockedURL ?? '',
  }));
}

/** What a visitor's own extension tries to load is no business of the shop's. */
const isOurs = ({ blocked }: Violation) => !/^[a-z-]+-extension\b/i.test(blocked);

/** A directive's name; whatever else is sent in its place is anybody's words. */
const wordOf = (directive: string) => /^[a-z-]{1,40}/.exec(directive)?.[0] ?? 'something';

/** An origin, or the one word browsers have for what has none: never a path, which may hold a token. */
function sourceOf(blocked: string): string {
  const url = URL.parse(blocked);
  if (url && url.origin !== 'null') return url.origin;
  return /^(?:inline|eval|wasm-eval|self|data|blob)\b/.exec(blocked)?.[0] ?? 'unknown';
}

const pathOf = (page: string) => routeOf(URL.parse(page)?.pathname ?? '/');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
