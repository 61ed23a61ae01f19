import { describe, expect, test } from 'vitest';
import { clean } from '../../src/index.js';
import { fold } from '../../src/language/fold.js';
import { DELETION_RULES } from '../../src/stages/restore/deletions.js';
import { FILTERED_WORDS } from '../../src/stages/restore/filtered-words.js';
import { findGaps } from '../../src/stages/restore/gaps.js';
import { LAYOUT_BLANKS } from '../../src/stages/restore/layout-blanks.js';
import { NAME_BLANKS } from '../../src/stages/restore/names.js';
import { PHRASE_RULES, phraseAt } from '../../src/stages/restore/phrases.js';
import { LAYOUT_STARS } from '../../src/stages/restore/stars.js';
import { loadCases, seed } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

describe('cases', () => testCases('restore', ['restore']));

describe('each rule on its example and counterexample', () => {
  test.each(DELETION_RULES)('$word: $why', ({ pattern, example, counterexample }) => {
    expect(fold(example).match(pattern)).not.toBeNull();
    expect(fold(counterexample).match(pattern)).toBeNull();
  });
});

describe('each phrase on its example and counterexample', () => {
  const contexts = (text: string) => {
    const [before, after] = text.split('_') as [string, string];
    return { before, after };
  };

  test.each(PHRASE_RULES)('$word: $example', (rule) => {
    expect(phraseAt(contexts(rule.example))).toBe(rule);
    expect(phraseAt(contexts(rule.counterexample))).toBeUndefined();
  });
});

describe('each trace of layout on its example and counterexample', () => {
  // The second line has a star without a partner: so the stars of the first are no emphasis.
  const quietOf = (text: string) =>
    findGaps([text, '始终*大'].map((text, index) => ({ number: index + 1, text })))
      .filter(({ line }) => line === 0)
      .map(({ quiet }) => quiet);

  test.each(LAYOUT_BLANKS)('$why', ({ pattern, example, counterexample }) => {
    pattern.lastIndex = example.indexOf('_');
    expect(pattern.test(fold(example.replace('_', ' ')))).toBe(true);
    expect(quietOf(example.replace('_', ' '))).toEqual([true]);
    expect(quietOf(counterexample.replace('_', ' '))).toEqual([false]);
  });

  test.each(LAYOUT_STARS)('$why', ({ pattern, example, counterexample }) => {
    pattern.lastIndex = example.indexOf('*');
    expect(pattern.test(fold(example))).toBe(true);
    expect(quietOf(example)).toEqual(Array(example.match(/\*+/g)?.length).fill(true));
    expect(quietOf(counterexample)).toEqual([false]);
  });

  test.each([
    ['模式是 .*=.* 的那种。', []],
    ['匹配*.txt，也匹配**/*.js', []],
    ['哪家医院的* * *最高', [[5, 5]]],
    ['哪家医院的***最高', [[5, 3]]],
  ])('stars: %s', (text, places) => {
    expect(findGaps([{ number: 1, text }]).map(({ at, length }) => [at, length])).toEqual(places);
  });

  test.each([
    ['numbers without blanks', ['（一）按时上班；', '（二）爱护工具；', '（三） 转借门卡；'], [[2, 3]]],
    ['numbers with blanks', ['（一） 按时上班；', '（二） 爱护工具；', '（三） 转借门卡；'], []],
    ['one number', ['（三） 转借门卡；'], []],
    ['other numbers', ['一、按时上班；', '二、爱护工具；', '（三） 转借门卡；'], []],
    ['the second of two blanks', ['第三条  转借门卡，照价赔偿。'], [[0, 4]]],
    ['two blanks that set Latin off', ['用的是  API 的文档。'], []],
    ['three blanks', ['第三条   转借门卡，照价赔偿。'], []],
    ['after a half-width mark', ['他来了( 的人也来了),大家都坐下。'], [[0, 4]]],
  ])('blanks: %s', (_, lines, places) => {
    const gaps = findGaps(lines.map((text, index) => ({ number: index + 1, text })));
    expect(gaps.map(({ line, at }) => [line, at])).toEqual(places);
  });

  test('what several lines begin with is a label', () => {
    const lines = ['記者 您几点起床？', '他想了想。', '老李 四点。', '他笑了。', '记者 那很辛苦吧？'];
    const gaps = findGaps(lines.map((text, index) => ({ number: index + 1, text })));
    expect(gaps.map(({ line, quiet }) => [line, quiet])).toEqual([
      [0, true],
      [2, false],
      [4, true],
    ]);
  });

  test('blanks after many marks quiet those before marks', () => {
    const spaced = '他来了， 我走了； 天黑了： 我们回家了 ，大家都睡了。';
    expect(runStages(spaced, ['restore']).findings).toEqual([]);
    expect(
      runStages('我们回家了 ，大家都睡了。\n他们也走了 ，门没有关。', ['restore']).findings,
    ).toHaveLength(2);
  });
});

describe('a document with few gaps', () => {
  test.each([
    [
      'words set off by blanks, as its Latin words are',
      '用 Go 寫 API 時，接口裏的 nil 和 error 不同，Go 會調用哪個 具體 方法。',
      0,
    ],
    ['a slip of the keyboard', '渡口的老人说，今年水位比去年低 很多船都停了。', 0],
    ['a word is clearly missing', '他每天都要在 上买菜，然后回家做饭。', 1],
    ['two', '我们回家了 ，大家都睡了。\n他们也走了 ，门没有关。', 2],
  ])('%s', (_, text, findings) => {
    expect(runStages(text, ['restore']).findings).toHaveLength(findings);
  });
});

describe('a story in which 问 stands once', () => {
  const STORY = ['清晨的渡口没有人，只有一条旧船系在岸边。', '他走过去，把船解开，慢慢划到对岸。'];
  test.each([
    '老师问的时候，她没有回答。',
    '记者问的时候，他笑了笑。',
    '法官当庭问。',
    '她低头问。',
    '他心里问，这样的日子什么时候才到头。',
    '對方問的時候，我愣住了。',
  ])('%s', (sentence) => {
    const page = [...STORY, sentence].join('\n');
    expect(runStages(page, ['restore']).text).toBe(page);
  });

  test('what lacks its 题 gets it', () => {
    const page = [...STORY, '他们终于解决了这个问。'].join('\n');
    expect(runStages(page, ['restore']).text).toBe([...STORY, '他们终于解决了这个问题。'].join('\n'));
  });
});

describe('blanks beside names are no gaps', () => {
  const gapsOf = (text: string) => findGaps([{ number: 1, text: text.replaceAll('_', ' ') }]);

  test.each(NAME_BLANKS)('$what', ({ example, counterexample }) => {
    expect(gapsOf(example)).toEqual([]);
    expect(gapsOf(counterexample)).toHaveLength(1);
  });
});

test('a photographer is set off on both sides', () => {
  expect(findGaps([{ number: 1, text: '记者 王小明 摄，昨天在江州。' }])).toEqual([]);
});

describe('what lines begin with', () => {
  const quietOf = (...lines: string[]) =>
    findGaps(lines.map((text, index) => ({ number: index + 1, text }))).map(({ quiet }) => quiet);

  test.each([
    [
      'terms below one another',
      ['镜像 一个只读的模板，由几层组成', '', '容器 由镜像创建的实例，可以停止'],
      [true, true],
    ],
    ['one term alone', ['镜像 一个只读的模板，由几层组成', '容器由镜像创建，可以停止'], [false]],
    ['a speaker twice', ['主持人 您好，请坐！', '谢谢。', '主持人 谢谢大家，再见！'], [true, true]],
  ])('%s', (_, lines, expected) => {
    expect(quietOf(...lines)).toEqual(expected);
  });
});

describe('how many gaps are worth a finding', () => {
  // Twenty-two blanks between Chinese and Latin.
  const SPACED = Array.from({ length: 11 }, (_, at) => `用 API ${at} 次`);
  const count = (lines: readonly string[]) => runStages(lines.join('\n'), ['restore']).findings.length;

  test.each([
    [
      'blanks inside words',
      ['其中最长的一条是京港 澳高速', '作者的逻 辑自洽，大家都这样说。', '这条公 路很长，走完要一天。'],
      0,
    ],
    ['words are missing', ['他们提供的 很好，', '这家 的员工很努力，', '我们相信他 的能力，'], 3],
    ['a style of blanks round Latin explains one', [...SPACED, '他常常浏览 网页。'], 0],
    ['but not the word that is clearly missing', [...SPACED, '这家 的员工很努力。'], 1],
  ])('%s', (_, lines, expected) => {
    expect(count(lines)).toBe(expected);
  });
});

describe('stars', () => {
  const findings = (text: string) =>
    runStages(text, ['restore']).findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

  test.each([
    ['one superlative', '厂家宣传它是***款采用双电池的入门耳机，续航很长。', ['dropped-word 1:7']],
    ['two in a line', '他们是***的公司，也有***的服务。', ['dropped-word 1:4', 'dropped-word 1:13']],
    ['strong text', '他们是**很好**的公司，也有**周到**的服务。', []],
    ['strong clauses', '**先量体温，再说别的。**他们这样讲。', []],
    [
      'pairs that end amid two clauses',
      '他们是**的公司，请了不少**的员工。',
      ['dropped-word 1:4', 'dropped-word 1:14'],
    ],
    ['a line of strong text', '***他们是很好的公司***', []],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});

// The limit of 0.92 costs the first and the last: the probability is 0.88 and 0.9, right as they are.
test.fails('three gaps that one word explains, each of which fits others as well', () => {
  const text = '当地 已经拨款，人民 的工作报告也提到了这件事。\n县 办公室主任说，会尽快处理。';
  const restored = '当地政府已经拨款，人民政府的工作报告也提到了这件事。\n县政府办公室主任说，会尽快处理。';
  expect(runStages(text, ['restore']).text).toBe(restored);
});

test('a title that stands in the text is restored with it', () => {
  const { metadata, text } = clean(
    '孩子发烧，家长最关心的六个问\n作者：王小明\n孩子发烧是常见的问题，家长不必着急，先量体温再说。',
  );
  expect(text.split('\n')[0]).toBe('孩子发烧，家长最关心的六个问题');
  expect(metadata.title).toBe('孩子发烧，家长最关心的六个问题');
});

test('what is judged is judged alike before and after conversion', () => {
  const once = clean('問隨著社會的發展,').text;
  expect(clean(once).text).toBe(once);
});

describe('the table of filtered words', () => {
  test('has each word once, folded, with a reason', () => {
    const words = FILTERED_WORDS.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    for (const { word, why, seen } of FILTERED_WORDS) {
      expect(fold(word)).toBe(word);
      expect(why).not.toBe('');
      expect(seen).toBeGreaterThanOrEqual(0);
    }
  });

  test('has no ordinary words', () => {
    const words = new Set(FILTERED_WORDS.map(({ word }) => word));
    expect(['公司', '市场', '记者', '题'].filter((word) => words.has(word))).toEqual([]);
  });
});

describe('the seeds, as issue 4 lists their dropped words', () => {
  test.each([
    ['000', { 12: '題 題 題', 30: '電話', 34: '電話', 50: '電話', 76: '題' }],
    ['001', { 7: '題', 37: '電話 電話', 55: '電話' }],
    ['002', { 7: '題', 14: '電話 電話', 26: '題', 31: '題', 42: '題 的同時，' }],
    ['003', { 14: '題', 26: '題', 46: '電話', 90: '題 題 政府' }],
    [
      '004',
      {
        16: '題',
        34: '電話',
        38: '電話',
        44: '電話',
        48: '題 題',
        54: '維權',
        58: '題',
        62: '題',
        68: '題',
        86: '題',
      },
    ],
  ])('%s', (name, expected) => {
    const { findings, changes } = runStages(seed(name).text, ['annotations', 'boilerplate', 'restore']);
    const put: Record<number, string> = {};
    for (const { stage, line, reason } of changes) {
      if (stage === 'restore')
        put[line] = [...reason.matchAll(/(\S+) put back/g)].map(([, word]) => word).join(' ');
    }
    expect(put).toEqual(expected);
    expect(findings.filter(({ rule }) => rule === 'dropped-word')).toEqual([]);
  });
});

describe('options', () => {
  const text = '我们通过 、短信等方式提醒客户，他在***前站了很久。';

  test('off neither repairs nor reports', () => {
    const { text: result, findings } = runStages(text, ['restore'], { restore: { mode: 'off' } });
    expect(result).toBe(text);
    expect(findings).toEqual([]);
  });

  test('safe repairs what is proved and reports the rest with guesses', () => {
    const { text: result, findings } = runStages(text, ['restore']);
    expect(result).toBe('我们通过电话、短信等方式提醒客户，他在***前站了很久。');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(
      /^a word is missing at the stars \(.+ or .+\?\): …式提醒客户，他在\*\*\*前站了很久。$/,
    );
  });

  test('words of the user are put back, too, in either script', () => {
    const gaps = '他去年買了一份 ，每月要交不少 費。出事以後， 公司卻不肯賠。';
    expect(runStages(gaps, ['restore']).text).toBe(gaps);
    for (const word of ['保险', '保險']) {
      expect(runStages(gaps, ['restore'], { restore: { words: [word] } }).text).toBe(
        '他去年買了一份保險，每月要交不少保險費。出事以後，保險公司卻不肯賠。',
      );
    }
  });
});

describe('all', () => {
  const restored = (text: string) => runStages(text, ['restore'], { restore: { mode: 'all' } }).text;

  test('guesses where nothing else explains the trace', () => {
    const text = '我国的 在过去十年里增长很快，许多 开始重视研发，一些小 因为资金不足被淘汰。';
    expect(runStages(text, ['restore']).text).toBe(text);
    expect(restored(text)).toMatch(
      /^我国的\S+在过去十年里增长很快，许多\S+开始重视研发，一些小\S+因为资金不足被淘汰。$/,
    );
  });

  test.each([
    '记者 您几点起床？\n记者 那很辛苦吧？',
    '密码：****',
    '体积＝长*宽',
    '获奖名单：王*明、李**、赵*',
  ])('does not guess where layout does: %s', (text) => expect(restored(text)).toBe(text));
});

test('a line as long as a book with a gap after each character', () => {
  // Each word put back once copied the line and counted its scripts: in quadratic time, the test would run out of time.
  const text = '問'.repeat(60_000);
  const result = runStages(text, ['restore']).text;
  expect(result.length).toBeGreaterThan(text.length);
  expect(result.replaceAll('題', '')).toBe(text);
});

describe('the reason of a change', () => {
  test('names the phrase', () => {
    const [change] = runStages('可以通過法律途徑進行 。', ['restore']).changes;
    expect(change?.reason).toBe(
      '維權 put back: 消费者可以用法律武器进行_。 (what one does by way of the law)',
    );
  });

  test('says that a set phrase proves the word elsewhere', () => {
    const text = '他每天都打 过来。她挂断 ，坐在窗前。';
    const [change] = runStages(text, ['restore']).changes;
    expect(change?.after).toBe('他每天都打电话过来。她挂断电话，坐在窗前。');
    expect(change?.reason).toMatch(
      /; 电话 put back: \d\d % likely: it fits 10\^-?\d\.\d times as well as all else here and explains 1 other gap; next \S+$/,
    );
  });

  test('names several words in the order in which they stand', () => {
    const [change] = runStages('很多和地区禁止在夜间打 催债。', ['restore']).changes;
    expect(change?.reason.match(/\S+(?= put back)/g)).toEqual(['国家', '电话']);
  });

  test('names what decided and the runner-up', () => {
    const [change] = runStages('系统可以为每个家庭提**准的建议，随时更新。', ['restore']).changes;
    expect(change?.reason).toMatch(
      /^供精 put back: \d\d % likely: it fits 10\^\d\.\d times as well as all else here; next \S+$/,
    );
  });
});

describe('cleaning twice is cleaning once, whatever is left', () => {
  const texts = loadCases('restore').map(({ original }) => original);
  test.each(texts)('%s', (text) => {
    for (const mode of ['safe', 'all'] as const) {
      const once = runStages(text, ['restore'], { restore: { mode } }).text;
      expect(runStages(once, ['restore'], { restore: { mode } }).text).toBe(once);
    }
  });
});

test('many gaps take no longer than their number asks', () => {
  // In quadratic time this would be minutes, and the test run out of time. The stars pair up, but nobody emphasizes parts of two clauses.
  const text = '他们的 很多，这里的**也不少。'.repeat(2_000);
  const { text: result, findings } = runStages(text, ['restore']);
  expect(result).toBe(text);
  expect(findings).toHaveLength(4_000);
});

describe('问 the verb is not 问题', () => {
  const changes = (text: string) => runStages(text, ['restore']).changes.map(({ after }) => after);

  test.each([
    '他在信里问是怎么回事，没有人回答。',
    '店员来电，问说什么时候有空过去一趟。',
    '有的人边走边问老人这条路通到哪里。',
    '老师皱着眉头问上一句，又低头写字。',
    '面谈时只问身份背景，别的都不谈。',
    '他去向邻居问前面的路怎么走。',
    '到了大门口，先问后进，是这里的规矩。',
    '栏目叫《厂长问》，每周登一回。',
    '徒弟不懂就问，师傅一个一个答。',
    '這裡的人見面先問天氣，再問收成。',
    '這一問，大家都笑了。',
    '那一问把店里的人都难住了。',
    '客人只是搖頭，問而不答，坐到天黑。',
  ])('%s', (text) => expect(changes(text)).toEqual([]));

  test('complete 问题 speak against a lone doubtful one, a filtered word for it', () => {
    const whole = '这个问题很大。那个问题很小。还有一个问题没有答案。';
    const lone = '催收问愈发突出，大家都在想办法。';
    expect(changes(`${whole}\n${lone}`)).toEqual([]);
    expect(changes(`${whole}\n频繁的催收 和信息让人不安，他换了号码。\n${lone}`)).toEqual([
      '频繁的催收电话和信息让人不安，他换了号码。',
      '催收问题愈发突出，大家都在想办法。',
    ]);
  });

  test.each([
    '资金问，是大家最关心的。这个问的解决并不容易。',
    '这些问都要由大家一起来解决。',
    '存在的问很多，各种问都要重视。',
  ])('but %s is damage', (text) => expect(changes(text)[0]).toContain('问题'));

  test('a 问 at a line end goes on with the 题 that begins the next line', () => {
    expect(changes('我们一直没有解决的是这个问\n题，现在终于有了办法。')).toEqual([]);
  });
});
