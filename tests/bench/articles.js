// Scrapes for measurements of runs over many files: sentences of the fixtures, drawn at random and damaged as sites
// damage them. The same ones in every run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { fold } from '../../dist/language/fold.js';

const require = createRequire(import.meta.url);
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

const CHANNELS = ['逾期', '新闻', '生活', '健康', '教育', '旅游', '科技', '美食'];
const FEET = ['打开APP体验更佳', '上一篇:没有了', '分享到:微信 微博 QQ空间', '版权声明:如有侵权请联系删除。'];
const HALF_WIDTH = { '，': ',', '：': ':', '；': ';', '！': '!', '？': '?' };

/** What a site does to its texts. Half of the sites write Traditional characters with their pinyin, as the seeds do. */
const SITES = [annotated, annotated, traditional, (text) => text.replaceAll('\n\n', '&nbsp;\n\u3000\u3000')];

/** Writes `count` scrapes of 1,000 to 3,000 characters below a folder, 100 in each folder there. */
export function writeArticles(folder, count) {
  const random = mulberry32(7);
  const { titles, sentences } = material();
  for (let index = 0; index < count; index++) {
    const below = join(folder, String(Math.floor(index / 100)).padStart(3, '0'));
    mkdirSync(below, { recursive: true });
    const damage = SITES[index % SITES.length];
    const text = damage(article(titles, sentences, random), random);
    writeFileSync(join(below, `${String(index).padStart(5, '0')}.txt`), halfWidth(text));
  }
}

/** Titles and sentences of the articles that the fixtures become. */
export function material() {
  const lines = ['articles', 'pages'].flatMap((name) =>
    readdirSync(join(fixtures, name))
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => readFileSync(join(fixtures, name, file), 'utf8').split('\n')),
  );
  return {
    titles: lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#+ /, '')),
    sentences: lines.flatMap(
      (line) => line.match(/(?<=^|[。！？])[\p{Script=Han}，、；：\d]{8,}[。！？]/gu) ?? [],
    ),
  };
}

/** A page: what stands above, the title, sections of paragraphs and lists, what stands below. */
function article(titles, sentences, random) {
  const between = (least, most) => least + Math.floor(random() * (most - least + 1));
  const pick = (rows) => rows[between(0, rows.length - 1)];
  const several = (least, most, make) => Array.from({ length: between(least, most) }, make);
  const paragraph = () => several(2, 5, () => pick(sentences)).join('');
  const list = () => several(3, 5, () => pick(sentences)).map((text, index) => `${index + 1}、${text}`);
  const section = () => [pick(titles), ...several(2, 4, paragraph), ...(random() < 0.3 ? list() : [])];
  const channel = pick(CHANNELS);
  const date = `20${between(10, 24)}-0${between(1, 9)}-${between(10, 28)}`;
  return [
    `您好!欢迎访问${channel}频道!`,
    pick(titles),
    `${channel}知识 ${date} 23:54:10`,
    ...several(3, 5, section).flat(),
    pick(FEET),
  ].join('\n\n');
}

let convert;

function traditional(text) {
  convert ??= require('opencc-js/cn2t').Converter({ from: 'cn', to: 't' });
  return convert(text);
}

/** Pinyin behind some of the characters that only Traditional text has: those everywhere in the text. */
function annotated(text, random) {
  const converted = traditional(text);
  const characters = [...new Set(converted)].filter((each) => fold(each) !== each && random() < 0.3);
  const notes = new Map(characters.map((each) => [each, `${each}(${pinyin(each)})`]));
  return converted.replace(/\p{Script=Han}/gu, (each) => notes.get(each) ?? each);
}

function halfWidth(text) {
  return text.replace(/[，：；！？]/g, (mark) => HALF_WIDTH[mark]);
}

/** A small seeded generator of numbers in [0, 1). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
