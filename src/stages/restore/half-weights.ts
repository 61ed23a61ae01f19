/** A table of weights: a text of one or two characters, and its weight right behind it; tabs between. */
export interface HalfWeights {
  readonly before: readonly [one: string, two: string];
  readonly after: readonly [one: string, two: string];
}

/**
 * What the characters beside a 问 say about whether its 题 is missing: natural log odds, as a logistic regression has them. Folded; letters are `a`,
 * digits `0`, marks half-width, quotation marks `"`; `^` and `$` are the ends of the line. Learned from 6,957 问题 of which 题 was
 * taken, and 2,472 问 of clean text that the language model finds likelier with 题 or nearly so, in every second document of
 * 20 lines of 50 million characters (news on software, encyclopedia, statutes, translations from Classical Chinese); characters seen 12 times
 * and more. Decision 143 has the result on the other half.
 */
export const HALF_WEIGHTS: HalfWeights = {
  before: [
    ' 0.9\t"2.2\t,-1.4\t^-0.7\ta3.9\t、2.1\t。-0.3\t一0.5\t上-1.2\t下0.2\t个0.5\t为2.7\t么-1.1\t了2.8\t些3.9\t人-2.1\t他-1.3\t令-1.9\t们0.6\t但2.7\t体3.0\t候0.5\t全1.4\t公-1.7\t关2.4\t决2.7\t出2.3\t到3.2\t务2.5\t又-1.9\t发-0.9\t后-0.3\t和3.1\t在3.9\t地-2.2\t境1.4\t复1.8\t多-0.4\t大0.3\t子-2.5\t学-1.4\t宗-3.0\t定1.0\t对2.2\t将1.5\t小2.9\t就-1.9\t帝-3.1\t干1.2\t年-3.2\t康1.3\t张-2.1\t律1.4\t性4.4\t我-0.4\t或2.7\t把2.8\t是3.4\t有1.4\t本-1.0\t术2.2\t权0.5\t来-3.3\t查1.2\t没3.3\t河-2.5\t点1.7\t王-4.2\t现2.9\t理-1.0\t生-0.8\t用3.0\t的1.9\t相-2.6\t祖-2.2\t私0.8\t种2.9\t等0.3\t答1.4\t类2.2\t经-1.5\t络1.8\t者0.5\t而-0.5\t能1.4\t致2.7\t要1.7\t见-0.6\t诏-2.6\t试0.4\t该0.9\t过-2.4\t量3.0\t际2.2\t难-1.3',
    ',他-1.4\t,就-1.0\t^^-0.7\t^又-0.6\ta的2.6\t一个0.2\t一些1.6\t上的1.4\t不是0.8\t不过-1.0\t世祖-1.1\t两个2.3\t个大2.1\t个小1.8\t中的2.8\t主要3.4\t于是-3.5\t什么3.4\t他,-1.9\t任何3.0\t似的1.1\t你有1.5\t你的1.4\t修复1.8\t健康1.3\t关的1.7\t其他3.7\t具体1.4\t决此1.6\t决的1.1\t几个1.4\t出了1.1\t出现1.0\t出的2.2\t到了1.0\t到的2.1\t发现2.1\t同的1.7\t后,-0.5\t回答2.2\t在的1.3\t处理2.7\t大的1.5\t太祖-1.5\t存在1.3\t安全1.7\t定的2.5\t实际1.8\t容性0.2\t常见2.9\t应用2.3\t很多3.1\t性的2.4\t性能1.9\t所有2.3\t找到2.1\t技术2.0\t提出0.5\t映的1.5\t是个1.6\t曾经-1.2\t有关2.3\t有的-1.1\t来的2.5\t查出1.2\t样的1.2\t武帝-2.2\t武王-0.9\t法律1.4\t潜在1.3\t特定2.6\t环境1.3\t现的2.2\t皇上-2.3\t皇帝-0.7\t相关1.2\t突出1.6\t网络1.8\t若干1.2\t要的1.9\t见的0.6\t解决2.7\t许多2.4\t质量1.7\t这一2.3\t这个3.5\t这些2.1\t这种1.0\t这类1.1\t适用1.1\t遇到1.7\t重大2.5\t重的1.5\t重要2.0\t门性3.3\t隐私0.8\t面的1.7',
  ],
  after: [
    ' -0.4\t!2.1\t"-0.2\t$2.8\t(3.8\t)2.8\t,1.3\t:0.8\t;2.3\t?3.2\t—1.9\t、1.4\t。3.0\t》-3.0\t一0.4\t上3.6\t不0.9\t与2.7\t为-1.7\t之1.6\t也1.7\t了1.8\t他0.3\t以0.2\t会2.0\t作-0.5\t使-1.2\t其-2.3\t刘-1.6\t单3.8\t及0.9\t发2.8\t可2.8\t后-1.3\t向2.4\t听-1.2\t呢0.3\t和2.2\t在1.4\t大-1.7\t太0.5\t她-1.8\t存1.0\t室-2.8\t宰-1.8\t对0.4\t将-0.3\t就1.3\t已2.4\t并1.7\t应0.6\t张-2.4\t很1.3\t意1.5\t我0.6\t或-0.2\t所-0.7\t提2.4\t整2.1\t时1.5\t是0.5\t更1.6\t有-0.9\t李-2.4\t来3.2\t杨-2.3\t王-3.0\t由-0.4\t的1.2\t等1.1\t线2.4\t老-2.1\t而1.7\t规1.9\t解0.6\t计-1.5\t调1.9\t跟0.3\t达0.5\t还2.7\t这-1.1\t进1.7\t通2.4\t那-1.9\t都-0.8\t需1.3\t高-1.2',
    ' :-2.4\t —1.6\t$$2.8\t)。1.7\t,a2.0\t,也0.7\t,以2.0\t,但3.6\t,你0.3\t,例1.5\t,可2.1\t,因1.8\t,在1.5\t,它2.7\t,就-0.2\t,并0.8\t,应2.9\t,建1.0\t,我1.1\t,或2.2\t,提2.0\t,有1.2\t,然1.9\t,由1.3\t,而1.6\t,请2.5\t,那2.5\t: -4.2\t:$3.4\t:你-1.5\t:如2.5\t;$1.9\t——1.9\t、建1.8\t。 0.4\t。"1.5\t。$-0.6\t。a2.2\t。但1.9\t。你1.7\t。因1.6\t。在1.6\t。如2.9\t。它1.7\t。尽2.0\t。当1.5\t。我2.3\t。然1.2\t。而1.2\t。这0.5\t之一1.6\t了,1.4\t了。1.2\t他们0.7\t以及2.1\t作出1.8\t及时2.0\t可以0.4\t可能1.9\t后,0.2\t听取2.4\t呢?0.5\t在于2.2\t太公-1.9\t存在1.0\t就是2.2\t已经2.3\t并不1.8\t应当1.4\t意见0.7\t或建3.0\t或者3.4\t所在2.7\t提出1.6\t整改2.1\t时,0.4\t是,4.9\t是什0.2\t是你1.2\t是怎-2.9\t的,0.9\t的;2.7\t的。1.7\t的一1.8\t的人-0.6\t的原-0.8\t的方1.8\t的时1.7\t的根1.5\t的答1.6\t的规-0.4\t的解1.0\t的调1.8\t线索2.4\t规定1.9\t解决1.0\t解释3.3\t调查1.5\t跟踪3.3\t进行2.3\t需要0.4',
  ],
};
