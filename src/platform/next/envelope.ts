/** The one shape in which machine routes say no. */
export function errorEnvelope(status: number, code: string, message: string, requestId: string): Response {
  return Response.json({ error: { code, message, requestId } }, { status, headers: { 'cache-control': 'no-store' } });
}
