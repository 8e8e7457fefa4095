import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { privatePaths } from '@/config/backend';
import { baseUrl } from '@/platform/next/base-url';
import { isFindable } from '@/platform/next/stage';

/** What search engines may look at. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  if (!(await isFindable())) return { rules: { userAgent: '*', disallow: '/' } };
  return {
    // The page itself and all below it, but no neighbour whose name only begins alike.
    rules: { userAgent: '*', allow: '/', disallow: privatePaths.flatMap((path) => [`${path}$`, `${path}/`]) },
    sitemap: new URL('/sitemap.xml', await baseUrl()).href,
  };
}
