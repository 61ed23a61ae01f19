import { HAN } from '../../language/han.js';

/** Characters that write the sounds of foreign names. Source: the tables of names of the Xinhua agency, the commonest. */
const SOUNDS =
  '阿埃艾安奥奧巴班贝貝本比彼宾賓波博布查达達戴丹德蒂迪丁杜厄恩尔爾法费費芬弗福盖蓋格哈赫亨霍基吉加杰傑卡凯凱坎柯科克肯库庫拉莱萊兰蘭朗劳勞雷利莉琳卢盧鲁魯露伦倫罗羅洛马馬玛瑪迈邁麦麥曼梅蒙米密莫姆纳納娜尼纽紐努诺諾欧歐帕佩皮珀普奇乔喬琼瓊萨薩塞桑莎圣聖史舒斯丝絲苏蘇索塔泰坦汤湯特廷托瓦威韦韋维維沃乌烏希锡錫肖谢謝辛休雅亚亞伊依尤约約泽澤詹佐翰姬';
/** The number of an item at the start of a line: 一.总则. */
const NUMBER = '^[\\s一二三四五六七八九十]{1,8}';

/**
 * A full stop that is not Chinese, at the end of a sentence: not between the parts of a foreigner's name (卡尔.马克思) nor
 * behind the number of an item.
 */
export const FULL_STOP = new RegExp(
  `(?<=[${HAN}%％]|[${HAN}！？]["”’」』）》)]|[${HAN}][A-Za-z0-9]{1,12}(?=[.．]$))(?<!${NUMBER})(?:(?<![${SOUNDS}]{2})|(?![.．][${SOUNDS}]{2}))` +
    `(?:[.．](?=$|["“”‘’「『」』）)]|[${HAN}])|\\. (?=[${HAN}“「『"]))`,
  'g',
);
