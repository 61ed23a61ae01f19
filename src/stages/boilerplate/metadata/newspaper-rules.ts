import { CATEGORY, EDITOR, VALUE } from './label-words.js';
import type { MetadataRule } from './metadata-rule.js';
import { isPersonName } from './surnames.js';

/** Who reported and edited it, and in which section of the paper. */
export const NEWSPAPER_RULES: readonly MetadataRule[] = [
  {
    id: 'metadata-desk-of-a-newspaper',
    name: 'desk of a newspaper',
    pattern: /[\u4E00-\u9FFF]{2,6}(?:中心|组)\/(?:[\u4E00-\u9FFF]{2,4}?)?(?:综合|即时|台北)?(?:报道|报导)/y,
    key: undefined,
    decisive: true,
    example: '生活中心／綜合報導',
  },
  {
    id: 'metadata-reporter',
    name: 'reporter',
    pattern: /(?:本报|特约|见习|实习)?(?:记者|通讯员)[: ]? ?([\u4E00-\u9FFF]{2,4})(?![\u4E00-\u9FFF:,。])/y,
    key: 'author',
    accepts: isPersonName, // In an interview it is who speaks: 「記者：沒有」.
    decisive: true,
    example: '记者：廉亚萌',
  },
  {
    id: 'metadata-dateline',
    name: 'dateline',
    pattern: /[\u4E00-\u9FFF]{2,6}(?:报道|报导)(?![\p{L}\p{N}:])/uy,
    key: undefined,
    decisive: false,
    example: '台北報導',
  },
  {
    id: 'metadata-editor',
    name: 'editor',
    pattern: new RegExp(`(?:${EDITOR})(?::| ?[/|丨]) ?`, 'y'),
    value: VALUE,
    key: 'editor',
    decisive: true,
    example: '责任编辑：荣研民',
  },
  {
    id: 'metadata-category',
    name: 'category',
    pattern: new RegExp(`${CATEGORY}: ?`, 'y'),
    value: VALUE,
    key: 'category',
    decisive: true,
    example: '栏目：用卡知识',
  },
  {
    id: 'metadata-section-of-a-newspaper',
    name: 'section of a newspaper',
    pattern: /第 ?[A-Z]?\d{1,3} ?版 ?: ?([\u4E00-\u9FFF·]{2,8})(?![^ |])/y,
    key: 'category',
    decisive: true,
    example: '第A07版:城事',
  },
];
