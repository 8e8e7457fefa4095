import { receiveBrowserError } from '@/platform/next/report';

/** Takes what a browser tells of a page that broke. */
export function POST(request: Request): Promise<Response> {
  return receiveBrowserError(request);
}
