import { report } from '../charset/rules.js';
import { otherLanguage } from '../language/other-language.js';
import { allLines } from './set-code-aside.js';
import type { Step } from './step.js';

/** A text that is not Chinese stays as it is: no further step is taken, and a finding says so. */
export const leaveOtherLanguages: Step = {
  name: 'leave other languages',
  run(work) {
    const language = otherLanguage(work.article.lines.map(({ text }) => text));
    if (language === undefined) return work;
    const message = `the text is not Chinese but in ${language}: it is left as it was decoded`;
    work.recorder.report(report('not-chinese', { number: 1 }, message));
    return {
      ...work,
      article: { ...work.article, lines: allLines(work) },
      code: [],
      otherLanguage: language,
    };
  },
};
