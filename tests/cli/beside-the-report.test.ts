import { describe, expect, it } from 'vitest';
import { folderWith, runHere } from './helpers.js';

describe('commands that read no scrapes', () => {
  // A shell runs `completion` at its start, wherever that is: it must neither fail there nor run what lies there.
  it.each([
    ['completion', 'bash'],
    ['rules', 'dropped-word'],
  ])('%s %s does not look at the configuration', async (...argv) => {
    const cwd = folderWith({ 'clean-articles.config.mjs': 'throw new Error("run")' });
    const { code, stdout, stderr } = await runHere(argv, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe((await runHere(argv)).stdout);
  });
});

describe('messages in GitHub Actions', () => {
  // The runner reads standard error, too, and takes `##[command]` anywhere in a line for one.
  it.each([
    ['true', '#<U+0023>[error]x.txt'],
    [undefined, '##[error]x.txt'],
  ])('GITHUB_ACTIONS=%s: a name is shown as %s', async (GITHUB_ACTIONS, shown) => {
    const { code, stderr } = await runHere(['explain', '##[error]x.txt'], {
      cwd: folderWith(),
      env: { GITHUB_ACTIONS },
    });
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toBe(`error: ${shown}: no file is like this glob. Look for a slip in it.`);
  });
});
