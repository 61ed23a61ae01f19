import { beforeAll, expect, it } from 'vitest';
import { seeds } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { marksOf } from '../../file-page.js';
import { explain, reportOf } from '../../reports.js';

describeInBrowser('the changes of a file', () => {
  const paths = seeds.map(({ name }) => `fixtures/seeds/${name}`);
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });

  it.each(paths)(
    'are those that explain lists, no more and no less, and counted by stage: %s',
    async (path) => {
      const { changes } = await explain(path);
      const page = await openReport(report, { hash: hashOf(path) });
      const marks = await marksOf(page);
      const shown = new Set(marks.flatMap((mark) => mark.changes));
      expect([...shown].sort((one, other) => one - other)).toEqual([...changes.keys()]);
      for (const mark of marks) {
        const own = mark.changes.map((id) => changes[id]);
        expect(own.map((change) => change?.line)).toEqual(own.map(() => mark.line));
        expect(mark.steps).toEqual(
          own.map((change) => ({
            stage: change?.stage,
            reason: change?.reason,
            isRemoval: change?.after === null,
          })),
        );
      }
      const counts = await page
        .locator('#stages label')
        .evaluateAll((labels) =>
          labels.map((label) => [
            label.getAttribute('data-stage'),
            Number(label.querySelector('.count')?.textContent),
          ]),
        );
      const stages = [...new Set(changes.map(({ stage }) => stage))];
      expect(Object.fromEntries(counts)).toEqual(
        Object.fromEntries(
          stages.map((name) => [name, changes.filter(({ stage }) => stage === name).length]),
        ),
      );
    },
  );
});
