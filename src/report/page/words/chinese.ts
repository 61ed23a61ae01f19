import { translator } from '../../../messages/translate.js';
import { CHINESE } from '../../../messages/zh/index.js';
import { PAGE as EN, type PageWordId } from './en.js';
import { inLanguage } from './translated.js';
import { PAGE as ZH } from './zh.js';

/*
 * What makes a report speak Chinese: a script of its own before that of the page, which only Chinese reports carry.
 */
inLanguage(
  translator(
    Object.entries(EN).map(([id, english]) => [english, ZH[id as PageWordId]]),
    CHINESE.translate,
  ),
);
