/** The built folders, and the one of them that a browser may fetch by name. */
export const dist: {
  readonly worker: string;
  readonly companion: string;
  readonly pages: string;
  readonly assets: string;
  readonly pagesSite: string;
};

/** What the sources are now, in one text. */
export function sourcesNow(): string;

/** Says whether the built folders are those of the sources as they are now. */
export function isBuilt(): boolean;

/** Does something with the built folders of the present sources; builds first where needed. */
export function withBuild<T>(work: (about: { built: boolean }) => Promise<T> | T): Promise<T>;

/** The size of each upload, as Cloudflare counts it: the code, gzipped, in bytes. */
export function uploadSizes(): { name: 'worker' | 'companion' | 'pages'; bytes: number }[];
