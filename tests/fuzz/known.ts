/** Laws that are known to be broken, with the reason; they are not tried. Each row is to go. */
export const KNOWN: Readonly<Record<string, string>> = {
  'twice-markdown': 'Markdown of a few lines, such as a heading alone, is not recognised as our own',
  'twice-markdown-bare': 'Markdown of a few lines, such as a heading alone, is not recognised as our own',
};
