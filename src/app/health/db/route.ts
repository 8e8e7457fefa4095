import { health } from '@/platform/next/health';

/** Says whether the database answers. */
export function GET(): Promise<Response> {
  return health({ database: true });
}
