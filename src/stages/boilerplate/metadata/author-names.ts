import { isPersonName } from './surnames.js';

/** What stands where an author is due, and is none. */
const NOBODY =
  /^(?:佚名|未知|不详|无|匿名|责任|网络|网络整理|互联网|本站|本站原创|原创|转载|综合|整理|编辑|小编|支持|在看|admin|administrator|root|管理员|楼主|官方|作者|记者|本报|本报讯|新闻|网友|网友投稿|投稿|公众号|来源网络)$/i;
/** What the author is, before the name: 观察者网专栏作者 王文, 本报记者 王小明. */
const OFFICE = /^.{0,24}?(?:记者|专栏作者|特约作者|作者|通讯员|撰稿人|评论员|研究员)[:：]? ?/;
/** Others who helped: 记者 王小明 通讯员 李敏. */
const HELPERS = /[ 、,，/;；&]*(?:实习生|通讯员|实习记者|摄影|摄像|编辑|责编|图片|制图|剪辑|文字整理)[ :：].*$/;
/** What the name did, behind it: 王小明 文, 李敏/摄. */
const DEED = /[ /|·]*(?:(?:文|图|摄|著|译|口述)[/ ]?){1,2}$|[ /]*(?:[\u4E00-\u9FFF]{2,8})?(?:报道|报导|综合|发自.*|编译|整理|供图)$/;
const BETWEEN = /[ 、,，;；&\t]+/;
const LONGEST = 30;
const MOST = 6;
const FORM = /^[\u4E00-\u9FFF·]{2,4}$/;

/**
 * The names in the value of an author's label, without offices, helpers and what they did; nothing where it names nobody
 * (佚名, 网络整理). Works on the line's own script.
 */
export function authorNames(value: string): string | undefined {
  const whole = value.trim().replace(/^[[(（【〔<《"“]+|[\])）】〕>》"”]+$/g, (marks) => (/[(（]/.test(value) && /[)）]/.test(marks) ? marks : ''));
  const named = whole.replace(HELPERS, '');
  const bare = named.replace(OFFICE, '').replace(DEED, '').trim();
  const name = bare === '' ? named.trim() : bare;
  return name === '' || name.length > LONGEST || NOBODY.test(name) ? undefined : name;
}

/** Whether a `matchKey` is names of persons: 赵延东、风笑天 by its first, names with blanks between by all of them. */
export function arePersons(key: string): boolean {
  const parts = key.split(BETWEEN).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MOST || !parts.every((part) => FORM.test(part))) return false;
  return key.includes('、') ? isPersonName(parts[0] as string) : parts.every(isPersonName);
}
