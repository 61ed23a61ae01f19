/** The names of the reporters: what `--reporter` takes. Apart from them, so that the parser loads none. */
export const REPORTER_NAMES = ['text', 'json', 'github', 'sarif', 'junit', 'summary'] as const;
export type ReporterName = (typeof REPORTER_NAMES)[number];
