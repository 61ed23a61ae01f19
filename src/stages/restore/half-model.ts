/** A logistic regression; a table of weights has a text of one or two characters, and its weight right behind it, tabs between. */
export interface HalfModel {
  readonly bias: number;
  /** For each power of ten by which the language model finds the text likelier with 题. */
  readonly gain: number;
  /** The same, up to where it hardly speaks for 题. */
  readonly smallGain: number;
  /** Where the gain is less than what names and speech need. */
  readonly short: number;
  readonly before: readonly [one: string, two: string];
  readonly after: readonly [one: string, two: string];
}

/**
 * What the characters beside a 问 say about whether its 题 is missing: natural log odds. Folded; letters are `a`,
 * digits `0`, marks half-width, quotation marks `"`; `^` and `$` are the ends of the line. Written by models/half-of-a-question/fit.js
 * from 4,827 问题 of which 题 was taken, and 2,470 问 of clean text; its README has the result.
 */
export const HALF_MODEL: HalfModel = {
  bias: -2.342,
  gain: 2.366,
  smallGain: 0.213,
  short: -1.372,
  before: [
    ',-1.5\t^-0.9\t、2.2\t。-0.1\t一0.2\t上-0.7\t下0.2\t个0.8\t中1.2\t么-1.1\t了2.4\t事0.4\t些3.8\t人-1.6\t他-1.4\t令-1.8\t们-0.2\t体2.9\t何-0.2\t候0.6\t全1.2\t公-1.9\t关2.4\t决2.6\t出2.7\t到2.5\t又-1.6\t发-1.1\t后-0.2\t和2.8\t在3.5\t地-2.3\t境1.3\t多0.3\t大0.1\t子-3.2\t学-1.8\t宗-3.6\t定0.6\t小2.7\t就-2.3\t帝-1.8\t干1.3\t年-4.5\t康1.2\t张-2.1\t律2.5\t性4.3\t我-0.6\t是2.8\t有1.5\t术2.1\t来-2.1\t没3.1\t河-2.5\t点2.1\t王-3.2\t现2.5\t理-0.7\t生-0.7\t用3.2\t的2.1\t相-2.5\t祖-2.3\t种2.5\t等0.4\t答1.2\t经-2.0\t者0.6\t而-2.6\t能1.1\t要1.9\t见-0.9\t诏-2.4\t该-0.2\t过-2.3\t量2.9\t际2.3\t难-0.8',
    ',他-1.7\t,就-1.1\t^^-0.9\t^又-1.4\t一个-0.2\t一些1.4\t不是1.5\t不过-0.9\t世祖-1.2\t中的2.4\t主要3.1\t于是-4.2\t什么3.4\t他,-2.2\t任何2.9\t你的0.8\t健康1.2\t关的1.6\t其他3.8\t具体1.7\t决的0.4\t出了1.2\t出现1.3\t出的2.3\t到的1.6\t发现2.0\t后,-0.3\t回答3.0\t在的0.6\t大的1.2\t太祖-1.7\t存在1.2\t安全2.4\t实际1.9\t常见2.6\t应用2.2\t性的1.3\t性能2.0\t所有1.4\t技术2.0\t提出1.2\t映的1.5\t曾经-1.6\t有关2.3\t来,0.6\t查出1.0\t样的2.0\t武帝-2.6\t武王-0.6\t没有-0.6\t法律1.2\t特定2.9\t环境1.2\t现的2.1\t疑难2.3\t皇上-1.3\t皇帝1.3\t相关1.4\t突出1.9\t若干1.3\t要的1.8\t解决2.6\t质量1.8\t这一2.3\t这个2.4\t这些2.4\t这种1.4\t适用1.2\t遇到1.4\t重大2.8\t重要1.9\t门性3.2\t面的1.7',
  ],
  after: [
    ' -0.5\t$2.2\t(3.3\t)2.1\t,1.5\t:0.2\t;1.7\t?2.1\t、0.9\t。2.9\t》-2.0\t一0.8\t上3.7\t不1.0\t与1.7\t中-0.3\t为-1.8\t之1.7\t也1.1\t了0.9\t他-2.2\t以0.6\t使-1.0\t其-2.3\t出-0.1\t刘-2.8\t单3.7\t及1.1\t可3.1\t后-1.2\t向2.5\t听-1.3\t和1.7\t在1.7\t大-1.3\t太-1.4\t她-1.7\t存0.7\t室-3.1\t宰-1.8\t对-2.1\t就1.4\t已2.5\t并1.7\t应0.5\t张-2.2\t意0.7\t我0.3\t或-0.4\t所-0.8\t提2.0\t整1.9\t时1.4\t是0.3\t有-0.8\t李-3.6\t来2.7\t杨-1.8\t王-3.1\t由-0.6\t的1.3\t等1.0\t线2.5\t老-1.2\t而1.0\t规1.4\t解1.0\t计-1.5\t调1.7\t跟1.1\t达0.7\t这-3.0\t进0.5\t那-2.6\t都-0.8\t需1.5\t高-1.3',
    ' :-2.3\t$$2.2\t,不-0.3\t,但3.0\t,你0.2\t,可2.5\t,因1.0\t,在1.3\t,如-0.4\t,它2.2\t,就0.2\t,并0.1\t,应2.7\t,建1.6\t,我0.9\t,或2.9\t,提2.3\t,有1.0\t,由1.3\t,而1.2\t,请2.2\t,这0.6\t,那2.4\t: -4.0\t:$3.2\t:你-1.0\t;$2.1\t。"1.8\t。$-0.6\t。a1.8\t。如2.1\t。它1.7\t。我1.9\t。这0.6\t了。1.5\t他们-1.5\t以及2.1\t作出1.7\t及时1.3\t听取1.6\t太公-0.8\t存在0.7\t应当1.4\t意见0.7\t或者3.2\t提出1.0\t整改1.9\t时,0.1\t是,4.2\t是什0.5\t是怎-2.7\t的,0.5\t的;2.7\t的。1.2\t的原-0.3\t的方2.2\t的时1.9\t的答1.9\t的规-0.3\t的解1.2\t的调1.5\t线索2.5\t规定1.4\t解决1.2\t解释2.3\t调查1.7\t进行2.7\t需要-0.3',
  ],
};
