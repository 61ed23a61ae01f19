import { describe, expect, it } from 'vitest';
import { runProcess } from './helpers.js';

const SCRAPE = '保單丟了，請打 過來。他去年買了一份 ，每月要交保費。出事以後那家 公司卻不肯賠。\n';

describe('--restore and --restore-words reach the stage', () => {
  it.each([
    [
      'by default what is proved goes in',
      [],
      '请打电话过来。他去年买了一份 ，每月要交保费。出事以后那家 公司',
    ],
    [
      'nothing does with off',
      ['--restore', 'off'],
      '请打 过来。他去年买了一份 ，每月要交保费。出事以后那家 公司',
    ],
    [
      'guesses do with all',
      ['--restore=all'],
      '请打电话过来。他去年买了一份工作，每月要交保费。出事以后那家电话公司',
    ],
    [
      'words that are named do',
      ['--restore-words', '保險,借條'],
      '请打电话过来。他去年买了一份保险，每月要交保费。出事以后那家保险公司',
    ],
  ])('%s', async (_label, argv, part) => {
    const { code, stdout } = await runProcess(['--quiet', '--no-front-matter', ...argv], { stdin: SCRAPE });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `保单丢了，${part}却不肯赔。\n` });
  });

  it('names a mode that is none, and the ones that are', async () => {
    const { code, stderr } = await runProcess(['--restore', 'some'], { stdin: SCRAPE });
    expect(code).toBe(2);
    expect(stderr).toContain('option restore.mode: "some" is not allowed; it must be one of off, safe, all');
  });
});
