/** The words of a Markdown text without their marks, for where nothing but words can stand. */
export function wordsOf(markdown: string): string {
  return (
    markdown
      // A link or a picture is what it says, not where it leads.
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/^\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+/gm, '')
      .replaceAll(/(\*{1,3}|_{1,3}|`)(?=\S)([^*_`]+?)\1/g, '$2')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}
