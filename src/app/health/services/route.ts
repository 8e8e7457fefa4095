import { health } from '@/platform/next/health';

/** Says whether each part the shop stands on answers: database, cache, pictures, companion. */
export function GET(): Promise<Response> {
  return health({ database: true, cache: true, pictures: true, companion: true });
}
