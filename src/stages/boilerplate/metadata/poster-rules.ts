import { DATE, PROVINCE } from './label-words.js';
import type { MetadataRule } from './metadata-rule.js';

/** Who posted a page, on which board and where, as forums, letters and blogs say it. */
export const POSTER_RULES: readonly MetadataRule[] = [
  {
    id: 'metadata-who-wrote-a-letter-and-on-which-board',
    name: 'who wrote a letter, and on which board',
    pattern:
      /(?:作者|发信人):? ?([a-z]\w{1,15}) ?\([^()]{0,24}\)(?:,? {0,4}(?:看板|信区):? ?[\w.-]{1,24})?/iy,
    key: 'author',
    decisive: true,
    example: '作者oldtrain (慢車)',
  },
  {
    id: 'metadata-board-of-a-letter',
    name: 'board of a letter',
    pattern: /(?:看板|信区):? ?([a-z][\w.-]{1,24})(?![\w:])/iy,
    key: 'category',
    decisive: true,
    example: '看板Railway',
  },
  {
    id: 'metadata-who-posted-it-in-english',
    name: 'who posted it, in English',
    pattern: /(?:posted |written )?by:? ([^\s:,。!?|()]{2,20})(?= |$)/iy,
    key: 'author',
    decisive: true,
    example: 'Posted by 廉亚萌',
  },
  {
    id: 'metadata-where-it-was-posted-in-english',
    name: 'where it was posted, in English',
    pattern: /(?:posted |filed )?(?:in|under):? ([^\s:,。!?|()]{2,12})(?= |$)/iy,
    key: 'category',
    decisive: false,
    example: 'in 猫咪照护',
  },
  {
    id: 'metadata-place-of-the-writer',
    name: 'place of the writer',
    pattern: new RegExp(
      `(?:来自|发布于|发表于|编辑于|IP ?属地|IP ?地址):? ?(?:中国)?(?:${PROVINCE})(?:省|市)?`,
      'iy',
    ),
    key: undefined,
    decisive: true,
    example: '发布于：北京市',
  },
  {
    id: 'metadata-town-of-the-writer',
    name: 'town of the writer',
    pattern: /(?:发布于|发表于|来自) [\u4E00-\u9FFF]{2,5}$/y,
    key: undefined,
    decisive: false,
    example: '发布于 江州',
  },
  {
    id: 'metadata-who-can-be-followed',
    name: 'who can be followed',
    pattern: /([^\s:,。!?|]{2,12})(?= \+? ?关注$)/y,
    key: 'author',
    decisive: true,
    example: '廉亚萌 关注',
  },
  {
    id: 'metadata-who-posted-it-on-which-blog',
    name: 'who posted it on which blog',
    pattern: /([^\s:,。!?|]{1,20}) ?发表[在于] ?[^\s:,。!?|\d]{2,16}(?= )/y,
    key: 'author',
    decisive: false,
    example: '廉亚萌 发表在 渡口小站',
  },
  {
    id: 'metadata-who-posted-it-behind-the-date',
    name: 'who posted it, behind the date',
    pattern: /由 ?([^\s:,。!?|]{2,20})(?=$| (?:发布|发表))/y,
    key: 'author',
    decisive: false,
    example: '由 廉亚萌',
  },
  {
    id: 'metadata-who-posted-it',
    name: 'who posted it',
    pattern: /([^\s:,。!?|]{2,20})(?=\s{1,4}(?:发布于|发表于|编辑于|已于|于) ?(?:19|20)\d\d[-/.年])/y,
    key: 'author',
    accepts: (name) => !/^(?:楼主|沙发|原创|转载|匿名)$/.test(name),
    decisive: true,
    example: '廉亚萌 于 2024-05-06 15:47:53 发布',
  },
  {
    id: 'metadata-station-of-a-bulletin-board',
    name: 'station of a bulletin board',
    pattern: new RegExp(`发信站: ?[^():]{1,20}\\(${DATE} ?[^()]{0,6}\\)(?:, ?站内信件)?`, 'y'),
    key: 'date',
    decisive: true,
    example: '发信站: 水木边城 (2003年11月02日20:14:36 星期日), 站内信件',
  },
];
