import { MONTHS } from './iso-date.js';
import { DATE, DATED } from './label-words.js';
import type { MetadataRule } from './metadata-rule.js';

/** When a page says that it was published. */
export const DATE_RULES: readonly MetadataRule[] = [
  {
    id: 'metadata-date-with-the-half-of-the-day',
    name: 'date with the half of the day',
    pattern: new RegExp(
      `(?:${DATED})?(?:时间|日期|于)?:? ?((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日? ?(上午|下午|早上|中午|晚上|凌晨) ?([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?`,
      'y',
    ),
    key: 'date',
    decisive: true,
    example: '2024年3月5日 下午3:20',
  },
  {
    id: 'metadata-date',
    name: 'date',
    pattern: new RegExp(
      `(?:[本该此][\\u4E00-\\u9FFF]{0,2})?(?:on )?(?:已?(?:${DATED})?(?:时间|日期|于)?:? ?)${DATE}`,
      'iy',
    ),
    key: 'date',
    decisive: true,
    example: '发布时间：2024年10月13日 09:30',
  },
  {
    id: 'metadata-date-of-the-republic-of-china',
    name: 'date of the Republic of China',
    pattern: new RegExp(
      `(?:${DATED})(?:时间|日期):? ?(\\d{2,3})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?![-/.\\d])`,
      'y',
    ),
    key: 'date',
    decisive: true,
    example: '發布日期：113-03-05',
  },
  {
    id: 'metadata-date-of-a-copied-entry',
    name: 'date of a copied entry',
    pattern: new RegExp(`\\(${DATE}\\) {0,2}(?:转载|原创)▼?`, 'y'),
    key: 'date',
    decisive: true,
    example: '(2010-05-06 12:30:12) 转载▼',
  },
  {
    id: 'metadata-time-before-now',
    name: 'time before now',
    pattern:
      /(?:\d{1,2} ?(?:秒钟?|分钟|小时|天|周|个?月|年)前|(?:刚刚|今天|昨天|前天) ?\d{1,2}:\d\d)(?![\p{L}\p{N}])/uy,
    key: undefined,
    decisive: true,
    example: '2小时前',
  },
  {
    id: 'metadata-time-it-takes-to-read',
    name: 'time it takes to read',
    pattern:
      /(?:本文共?)?(?:\d{1,6} ?字,? ?)?(?:预计|大约|大概)?(?:阅读(?:需要?|约需|时间|时长)[:约≈ ]{0,3}\d{1,3} ?分钟|\d{1,3} ?分钟(?:阅读|读完)|\d{1,3} min read)/iy,
    key: undefined,
    decisive: true,
    example: '3分钟阅读',
  },
  {
    id: 'metadata-date-with-two-digits-for-the-year',
    name: 'date with two digits for the year',
    pattern: /(\d{2})[-/.](0\d|1[0-2])[-/.]([0-2]\d|3[01]) ([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)/y,
    key: 'date',
    decisive: true,
    example: '22-04-11 07:52',
  },
  {
    id: 'metadata-english-date',
    name: 'English date',
    pattern: new RegExp(
      `(?:posted on:? )?(${MONTHS})[a-z]{0,6}\\.? (\\d{1,2})(?: (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})?,? ((?:19|20)\\d\\d)(?:,? (?:at )?([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?)?(?!\\d)`,
      'iy',
    ),
    key: 'date',
    decisive: true,
    example: 'August 8, 2009 23:47',
  },
  {
    id: 'metadata-date-of-a-letter',
    name: 'date of a letter',
    pattern: new RegExp(
      `(?:时间:? ?)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (${MONTHS}) {1,2}(\\d{1,2}) ([01]?\\d|2[0-3]):([0-5]\\d):([0-5]\\d) ((?:19|20)\\d\\d)(?!\\d)`,
      'iy',
    ),
    key: 'date',
    decisive: true,
    example: '时间Tue May 7 21:34:12 2024',
  },
];
