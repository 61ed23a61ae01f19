/** The folder that all names lie in, with its last slash; `''` if there is none. It need not be read in every row. */
export function commonFolder(names: readonly string[]): string {
  let common = names[0] ?? '';
  for (const name of names) {
    while (!name.startsWith(common) || name === common) {
      common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
      if (common === '') return '';
    }
  }
  return common.slice(0, common.lastIndexOf('/') + 1);
}
