import { initOpenNextCloudflareForDev } from '@opennextjs/cloudflare';
import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // Next would copy these into the chunks of every group of pages; the adapter bundles them once.
  serverExternalPackages: [
    'drizzle-orm',
    'ical-generator',
    'jose',
    'resend',
    'stripe',
    'temporal-polyfill',
    'uqr',
    'zod',
  ],
  reactStrictMode: true,
  // The edge answers these; a second redirect by Next would lose the reader's query.
  skipTrailingSlashRedirect: false,
  // `npm run check` compiles everything once, with more in scope than a build sees.
  typescript: { ignoreBuildErrors: true },
  // Resend's client can render letters itself; here only the companion writes them, and this would come along twice.
  turbopack: { resolveAlias: { '@react-email/render': './src/platform/next/no-letters.ts' } },
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1mb' } },
};

export default config;

// Gives `next dev` the same bindings as workerd; a build needs none. `npm run dev` says where they are.
const { NODE_ENV, DEV_WRANGLER_CONFIG: configPath, DEV_STATE_DIR: stateDir } = process.env;
if (NODE_ENV === 'development') {
  const persist = stateDir ? { persist: { path: `${stateDir}/v3` } } : {};
  // Next loads this file as CommonJS, where nothing can be awaited at the top; the adapter expects as much.
  void initOpenNextCloudflareForDev({ ...(configPath ? { configPath } : {}), ...persist });
}
