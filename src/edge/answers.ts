import { brand } from '@/config/frontend';
import { errorEnvelope } from '@/platform/next/envelope';
import type { Refusal } from './refusals';

/** Says no in the asker's own language: a page for people, the envelope for machines. */
export function refuse(request: Request, refusal: Refusal, requestId: string): Response {
  const { status, code, message } = refusal;
  if (!request.headers.get('accept')?.includes('text/html')) return errorEnvelope(status, code, message, requestId);
  return page(status, message, requestId);
}

/** What is left to say when the app itself broke. */
export function brokenPage(request: Request, requestId: string): Response {
  const message = 'Something broke on our side. Nothing was lost; please try again in a moment.';
  if (!request.headers.get('accept')?.includes('text/html')) return errorEnvelope(500, 'broken', message, requestId);
  return page(500, message, requestId);
}

function page(status: number, message: string, requestId: string): Response {
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${message} – ${brand.name}</title>
<style>body{background:#fbf6ee;color:#2f1d13;font:17px/1.5 system-ui,sans-serif;margin:0;display:grid;min-height:100vh;place-items:center}main{max-width:34rem;padding:24px}h1{font-size:1.5rem}a{color:#a63d14}small{color:#6b4f3d}</style></head>
<body><main><h1>${message}</h1><p><a href="/">Back to the shop</a></p><p><small>Request ${requestId}</small></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
