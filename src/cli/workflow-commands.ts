/**
 * Text for the log of a GitHub workflow with nothing in it that the runner would obey: `::command::` where a line starts,
 * behind blanks or not, and the older `##[command]` anywhere in a line.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^((?:[^\S\n]|\x1b\[\d{1,2}m)*):(?=:)/gm, '$1<U+003A>').replaceAll('##[', '#<U+0023>[');
}
