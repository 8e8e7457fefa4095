/** The configuration of an already bundled Worker. */
export function bundledConfig(options: {
  readonly from: string;
  readonly main: string;
  readonly assets?: string;
  /** What `main` imports. */
  readonly modules?: string | null;
}): string;
/** The configuration of a Worker that is bundled from its sources as it is served; paths are absolute. */
export function sourceConfig(options: { readonly from: string; readonly main: string }): string;
/** The configuration of the app as a Pages project. */
export function pagesConfig(options: { readonly outputFolder: string }): string;
/** Which addresses of a Pages project reach the Worker. */
export function pagesRoutes(assets: string): string;
