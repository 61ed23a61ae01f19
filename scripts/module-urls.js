import { posix, relative, sep } from 'node:path';

const MARK = 'url-of-module:';
const MARKED = new RegExp(`["']${MARK}([^"']+)["']`, 'g');

/**
 * A plugin of rolldown: `import.meta.url` stays the URL that a module would have if it were a file of its own, so that
 * it finds its data, its threads and its packages wherever the bundle puts it.
 *
 * @param {string} root the folder of the modules; its counterpart is the folder of the output
 */
export function modulesKeepTheirUrls(root) {
  return {
    name: 'modules-keep-their-urls',
    transform(code, id) {
      if (!code.includes('import.meta.url')) return undefined;
      const module = relative(root, id).split(sep).join('/').replace(/\.ts$/, '.js');
      return code.replaceAll('import.meta.url', `new URL('${MARK}${module}', import.meta.url).href`);
    },
    renderChunk(code, { fileName }) {
      const folder = posix.dirname(fileName);
      return code.replace(MARKED, (_, module) => JSON.stringify(`./${posix.relative(folder, module)}`));
    },
  };
}
