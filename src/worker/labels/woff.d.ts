/* Fonts are bundled as they are: `rules` in wrangler.toml. */
declare module '*.woff' {
  const bytes: ArrayBuffer;
  export default bytes;
}
