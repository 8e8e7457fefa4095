/** The size of each upload, as Cloudflare counts it: the code, gzipped, in bytes. */
export function uploadSizes(): { name: 'worker' | 'companion' | 'pages'; bytes: number }[];
