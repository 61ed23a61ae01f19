import { fold } from '../../language/fold.js';
import { ONE_TAG, partingOf } from './tags.js';

/** What a clause says before a tag that it speaks of. All folded. */
const SPOKEN_BEFORE =
  /(?:[用以]|插入|加[入上]?|添加|输入|写[成作上入]?|放[入进]?|打[上出]|(?:标[签记]|元素|代码|指令|语法|格式|写法)[是为]?[:：]?|例如|比如|形如|类似|叫做?|称为|变成|换成|包括|支持|遇到|忘[记了])\s?[“‘「『"'（(【]?\s?$/;
/** What it says behind one. */
const SPOKEN_AFTER =
  /^\s?[”’」』"'）)】]?\s?(?:标[签记](?![:：])|元素|属性|表示|代表|是指|就?是(?:换行|分段|段落|粗体|斜体|图片|链接)|用[来于]|来(?=[插换表显包加设定写做])|插入|换行|分段|即可|包[裹围住]|开头|结尾|结束|这[个种样]|等等?标|之间|里面?写|的(?:写法|用法|作用|意思|区别|属性|内容))|^\s?(?:[和与或及跟、/,，]|还是)\s?<\\?\/?[a-z]/i;
/** What it says before an example with text in it. */
const EXAMPLE_BEFORE =
  /(?:例如|比如|形如|写[成作]|输入|代码[是为]?|语法[是为]?|格式[是为]?|变成|像)\s?[:：“‘「『"'（(]?\s?$/;
const QUOTED = /^(?:“”|‘’|「」|『』|""|''|（）|\(\)|【】)$/;

/** How far around a tag its clause is looked at, in code units. */
const AROUND = 12;
/** Deeper nesting is not followed: it is no clause that speaks of a tag. */
const MOST_OPEN = 50;

/** Tags without a partner: `<br>`, `<img …>`, `<x />`. */
const VOID = /^<(?:br|hr|img|input|wbr|embed|!--)|\/>$/i;
const CLOSING = /^<\\?\//;
const NAME = /[a-z][a-z\d:]*/i;

/**
 * Whether a line speaks of tags, and so means the ones that it has: 用<b>表示粗体, 图片用 <img src="a.png"> 插入. Left-over tags
 * stand around text or between lines; what is spoken of is an object in a clause, or in quotation marks.
 */
export function speaksOfTags(text: string): boolean {
  if (!text.includes('<') || text.search(ONE_TAG) < 0) return false;
  const folded = fold(text);
  return elementsOf(text).some(({ start, end, isPair }) => {
    const before = folded.slice(Math.max(0, start - AROUND), start);
    const after = folded.slice(end, end + AROUND);
    const isObject = SPOKEN_BEFORE.test(before);
    const isSubject = SPOKEN_AFTER.test(after);
    if (isPair) return (isObject && isSubject) || EXAMPLE_BEFORE.test(before);
    if (isSubject || QUOTED.test(before.slice(-1) + after.slice(0, 1))) return true;
    const parts = partingOf(text.slice(start, end));
    const isSetOff = before.endsWith(' ') && after.startsWith(' ');
    return isObject && (isSetOff || parts === 'none' || parts === 'object');
  });
}

interface Element {
  readonly start: number;
  readonly end: number;
  /** Whether it is an element around text, and no single tag. */
  readonly isPair: boolean;
}

/** The elements of a line and its tags without a partner. Linear: so many elements may be open at a time. */
function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const { 0: tag, index } of text.matchAll(ONE_TAG)) {
    const end = index + tag.length;
    const name = NAME.exec(tag)?.[0].toLowerCase() ?? '';
    const at = CLOSING.test(tag) ? open.findLastIndex((one) => one.name === name) : -1;
    if (at >= 0) {
      const first = open[at]?.index as number;
      const { start, end: inner } = elements[first] as Element;
      open.length = at;
      elements[first] = { start, end, isPair: inner < index && text.slice(inner, index).trim() !== '' };
      continue;
    }
    if (!CLOSING.test(tag) && !VOID.test(tag) && open.length < MOST_OPEN)
      open.push({ name, index: elements.length });
    elements.push({ start: index, end, isPair: false });
  }
  return elements;
}
