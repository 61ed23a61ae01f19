import { isPersonName } from './surnames.js';

/** What stands where an author is due, and is none. */
const NOBODY =
  /^(?:佚名|未知|不详|无|匿名|责任|网络|网络整理|互联网|本站|本站原创|原创|转载|综合|整理|编辑|小编|支持|在看|admin|administrator|root|管理员|楼主|官方|作者|记者|本报|本报讯|新闻|网友|网友投稿|投稿|公众号|来源网络|.*(?:推荐|文章|发[布表帖]|更新)于?)$/i;
const LETTER = /\p{L}/u;
/** What the author is, before the name: 观察者网专栏作者 王文, 本报记者 王小明. */
const OFFICE = /^.{0,24}?(?:记者|专栏作者|特约作者|作者|通讯员|撰稿人|评论员|研究员)[:：]? ?/;
/** Others who helped: 记者 王小明 通讯员 李敏. */
const HELPERS =
  /[ 、,，/;；&]*(?:实习生|通讯员|实习记者|摄影|摄像|编辑|责编|图片|制图|剪辑|文字整理)[ :：].*$/;
/** What the name did, behind it: 王小明 文, 李敏/摄. */
const DEED =
  /[ /|·]+(?:(?:文|图|摄|著|译|口述)[/ ]?){1,2}$|[ /]+(?:[\u4E00-\u9FFF]{2,8})?(?:报道|报导|综合|发自.*|编译|整理|供图)$/;
/** What a name is followed by where nothing parts them: 廉亚萌江州大学中文系教授. */
const POST =
  /^([\u4E00-\u9FFF]{2,3}?)(?=(?:中国|北京|上海|天津|重庆|南京|武汉|广州|浙江|江苏|山东|四川|清华|复旦|中央|国家|香港|台湾|华东|华中|华南|西南|西北|东北)[\u4E00-\u9FFF]{0,20}(?:教授|院长|研究员|博士|主任|记者|会长|秘书长|讲师)$)/;
const PART = /[^ 、,;&\t]+/g;
const LONGEST = 30;
const FORM = /^[\u4E00-\u9FFF·]{2,4}$/;

/**
 * The names in the value of an author's label, without offices, helpers and what they did; nothing where it names nobody
 * (佚名, 网络整理). Works on the line's own script.
 */
export function authorNames(value: string): string | undefined {
  const whole = value
    .trim()
    .replace(/^[[(（【〔<《"“]+|[\])）】〕>》"”]+$/g, (marks) =>
      /[(（]/.test(value) && /[)）]/.test(marks) ? marks : '',
    );
  const named = whole.replace(HELPERS, '');
  const bare = (POST.exec(named)?.[1] ?? named).replace(OFFICE, '').replace(DEED, '').trim();
  const name = bare === '' ? named.trim() : bare;
  return name === '' || name.length > LONGEST || NOBODY.test(name) || !LETTER.test(name) ? undefined : name;
}

/** How much of a `matchKey` is names of persons, from its start, in UTF-16 code units: of 廉亚萌 江州报道 the first three. */
export function personsLength(key: string): number {
  const isList = key.includes('、');
  let end = 0;
  for (const { 0: part, index } of key.matchAll(PART)) {
    const isName = FORM.test(part) && (isPersonName(part) || (isList && end > 0));
    if (!isName) break;
    end = index + part.length;
  }
  return end;
}
