import { readFileSync } from 'node:fs';

/** The parts of the report's look, in the order of their cascade. */
const STYLES = [
  'theme',
  'base',
  'overview',
  'file-table',
  'file-head',
  'findings-list',
  'toolbar',
  'parallel-text',
  'looks',
  'marks',
  'overlays',
  'narrow',
  'preferences',
  'print',
];

/** Writes them as one file, `page.css`. */
export const styleSheet = {
  name: 'style-sheet',
  generateBundle() {
    const parts = STYLES.map((name) => readFileSync(`src/report/page/styles/${name}.css`, 'utf8'));
    this.emitFile({ type: 'asset', fileName: 'page.css', source: parts.join('\n') });
  },
};

const text = readFileSync('node_modules/@tanstack/virtual-core/LICENSE', 'utf8').trim();
/** The page's program holds this library, whose licence wants to be told. */
export const LICENCE = `/*! With @tanstack/virtual-core:\n\n${text}\n*/`;
