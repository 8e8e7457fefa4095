/** The bucket of backups, as far as anybody needs it. */
export function openVault(bucket: R2Bucket) {
  return {
    put: async (key: string, bytes: Uint8Array<ArrayBuffer>) => {
      await bucket.put(key, bytes);
    },
    get: async (key: string) => {
      const found = await bucket.get(key);
      return found && new Uint8Array(await found.arrayBuffer());
    },
    has: async (key: string) => (await bucket.head(key)) !== null,
    list: (prefix: string) => listAll(bucket, prefix),
    remove: async (keys: ReadonlyArray<string>) => {
      for (let from = 0; from < keys.length; from += mostPerCall)
        await bucket.delete(keys.slice(from, from + mostPerCall));
    },
  };
}

const mostPerCall = 1000;

async function listAll(bucket: R2Bucket, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await bucket.list(cursor === undefined ? { prefix } : { prefix, cursor });
    keys.push(...page.objects.map(({ key }) => key));
    if (!page.truncated) return keys;
    cursor = page.cursor;
  }
}
