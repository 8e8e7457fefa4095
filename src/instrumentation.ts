import type { Instrumentation } from 'next';
import { reportBroken } from '@/platform/next/report';
import { requestHeaders } from '@/platform/request-headers';

/** Next calls this for every page, action or route that threw. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  const id = request.headers[requestHeaders.id];
  await reportBroken(error, { where: 'server', requestId: typeof id === 'string' ? id : 'none', route: routePath });
};
