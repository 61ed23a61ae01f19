import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../docs/decisions/', import.meta.url);

/** The index of the decisions: one line each, by number. */
export function decisionsIndex() {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const lines = files.sort().map((name) => {
    const heading = /^# (\d+)\. (.+)$/m.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
    if (!heading)
      throw new Error(`docs/decisions/${name}: the first line must be "# <number>. <what was decided>"`);
    return `- [${heading[1]}](${name}): ${heading[2]}`;
  });
  return `# Decisions\n\nWhat was decided, why, and what it was measured to cost. Written by \`npm run docs\`.\n\n${lines.join('\n')}\n`;
}
