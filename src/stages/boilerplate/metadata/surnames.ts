/**
 * Family names, Simplified. Source: 百家姓 (the Hundred Family Surnames, Song dynasty), with the names common today that
 * it lacks. Many are ordinary characters too: use it only where a name is due.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹' +
  '姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁' +
  '荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉' +
  '宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺' +
  '权逯盖益桓公肖闫付代岳涂覃苟';

const COMPOUND =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐';

/** Names of site sections, and of a blog's pages, that start like a person's name. */
const SECTIONS = new Set(
  '关于 关于我 时间轴 时间线 相册 简介 简历 应用 金融 时政 时事 时尚 房产 文化 文学 文章 文旅 国内 国际 国学 经济 经验 常识 安全 项目 方法 游戏 游记 党建 公告 公益 通知 通告 广告 查询 关注 相关 车市 农业 鱼类 水产 康养 古诗 古文 成语 法治 红色 谈判'.split(
    ' ',
  ),
);

const SINGLES = new Set(SINGLE);
const COMPOUNDS = new Set(COMPOUND.split(' '));

/**
 * Whether a Simplified string has the form of a person's name: a family name and one or two characters.
 */
export function isPersonName(name: string): boolean {
  if (SECTIONS.has(name)) return false;
  if (COMPOUNDS.has(name.slice(0, 2))) return name.length === 3 || name.length === 4;
  return SINGLES.has(name.slice(0, 1)) && (name.length === 2 || name.length === 3);
}
