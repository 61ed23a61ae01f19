import {
  AUTHOR,
  CONTRIBUTOR,
  CREDIT,
  DATED,
  DETAIL,
  EDITOR,
  LABELS,
  READERS,
  SOURCE,
  VALUE,
} from './label-words.js';
import type { MetadataRule } from './metadata-rule.js';

/** A label with its value: 来源：新华网. */
export const LABELLED_RULES: readonly MetadataRule[] = [
  {
    id: 'metadata-source',
    name: 'source',
    pattern: new RegExp(`${SOURCE}: ?`, 'y'),
    value: VALUE,
    key: 'source',
    // Where an object comes from is not where the article does: 来源：1987年东山墓葬出土.
    accepts: (value) => !/(?:出土|采集|征集|捐赠|旧藏|购[入藏]|拨交)$/.test(value),
    decisive: true,
    example: '来源：新华网',
  },
  {
    id: 'metadata-author',
    name: 'author',
    pattern: new RegExp(`(?:(?:本文|文章)?(?:${AUTHOR}):|(?:作者|撰文|采写|图文|文) ?[/|丨]) ?`, 'y'),
    value: VALUE,
    key: 'author',
    decisive: true,
    example: '作者：廉亚萌',
  },
  {
    id: 'metadata-contributor',
    name: 'contributor',
    pattern: new RegExp(`(?:${CONTRIBUTOR}): ?`, 'y'),
    value: VALUE,
    key: 'author',
    decisive: false,
    example: '整理：廉亚萌',
  },
  {
    id: 'metadata-detail',
    name: 'detail',
    pattern: new RegExp(`(?:${DETAIL}): ?`, 'y'),
    value: VALUE,
    key: undefined,
    decisive: false,
    example: '学校：安平县第一中学',
  },
  {
    id: 'metadata-credit',
    name: 'credit',
    pattern: new RegExp(`(?:${CREDIT})(?::| ?[/|丨]) ?`, 'y'),
    value: VALUE,
    key: undefined,
    decisive: false,
    example: '摄影：廉亚萌',
  },
  {
    id: 'metadata-label-without-a-value',
    name: 'label without a value',
    pattern: new RegExp(
      `(?:${LABELS}|${EDITOR}|${READERS})(?:量|数|次数)?:(?= {0,4}(?:$|\\||(?:${DATED})?(?:${LABELS}|${EDITOR}|${READERS})(?:量|数|次数)?:))`,
      'y',
    ),
    key: undefined,
    decisive: false,
    example: '作者：',
  },
];
