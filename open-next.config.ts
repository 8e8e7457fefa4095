import { defineCloudflareConfig } from '@opennextjs/cloudflare';

// No incremental cache: pages are dynamic (nonces), and data is cached in KV by revision.
export default defineCloudflareConfig({});
