import { brand, brandColour, messages, waysOn } from '@/config/frontend';
import { errorEnvelope } from '@/platform/next/envelope';
import { tellToWait } from '@/platform/slow-down';
import type { Refusal } from './refusals';

/** Says no in the asker's own language: a page for people, a sentence for our own pages' scripts, the envelope for machines. */
export function refuse(request: Request, refusal: Refusal, requestId: string): Response {
  const answer = refusalFor(request, refusal, requestId);
  if (refusal.wait) tellToWait(answer.headers, refusal.wait);
  return answer;
}

function refusalFor(request: Request, { status, code, message, wait }: Refusal, requestId: string): Response {
  if (wantsPage(request))
    return page({ status, title: message, requestId, retry: wait !== undefined && isVisit(request) });
  // The page's script shows the words of a plain text, and of nothing else.
  if (request.headers.has('next-action')) return new Response(message, { status, headers: plainText });
  return errorEnvelope(status, code, message, requestId);
}

const plainText = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
const isVisit = (request: Request) => request.method === 'GET';

/** What is left to say when the app itself broke. */
export function brokenPage(request: Request, requestId: string): Response {
  const { unreachable: title, somethingWrong: message } = messages;
  if (!wantsPage(request)) return errorEnvelope(500, 'broken', message, requestId);
  return page({ status: 500, title, message, requestId, retry: isVisit(request) });
}

const wantsPage = (request: Request) => request.headers.get('accept')?.includes('text/html') ?? false;

type Page = {
  readonly status: number;
  readonly title: string;
  readonly message?: string;
  readonly requestId: string;
  /** Whether the same address may be asked for again. */
  readonly retry?: boolean;
};

/** A page that needs nothing else: no file of the app's, no database, no script. */
function page({ status, title, message, requestId, retry = false }: Page): Response {
  const ways = [{ href: '/', label: messages.backToShop }, ...waysOn];
  const links = ways.map(({ href, label }) => `<a href="${href}">${label}</a>`).join(' ');
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${brand.name}</title>
<style>${look}</style>
</head>
<body>
<header><a href="/">${brand.name}</a></header>
<main>
<h1>${title}</h1>
${message ? `<p>${message}</p>` : ''}
${retry ? `<p><a class="button" href="">${messages.tryAgain}</a></p>` : ''}
<nav aria-label="Other ways on">${links}</nav>
<p><small>If you write to us about it, please give this number: <b>${requestId}</b></small></p>
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

const look = `
:root { color-scheme: light }
body { background: ${brandColour}; color: #2f1d13; font: 17px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 0 1rem }
header { border-bottom: 5px double; font: 600 1.75rem/1.2 Georgia, serif; padding: 1.25rem 0; text-align: center }
header a { color: inherit; text-decoration: none }
main { margin: 0 auto; max-width: 40rem; padding: 4rem 0; text-align: center }
h1 { font: 600 clamp(2rem, 1.6rem + 2vw, 3rem)/1.1 Georgia, serif; margin: 0 0 1rem; text-wrap: balance }
a { color: #a63d14; text-underline-offset: .2em }
a:focus-visible { outline: 3px solid #2f1d13; outline-offset: 2px }
nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: center; margin: 2rem 0 }
nav a { padding: .5rem 0 }
.button { background: #a63d14; border: 1px solid #7f2c0c; border-radius: 6px; color: #fffdf9; display: inline-block; font-weight: 600; padding: .5rem 1.25rem; text-decoration: none }
small { color: #6b4f3d; overflow-wrap: anywhere }
`;
