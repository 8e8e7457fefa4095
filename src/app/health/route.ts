import { health } from '@/platform/next/health';

/** Says that the shop answers, and which release does. */
export function GET(): Promise<Response> {
  return health({});
}
