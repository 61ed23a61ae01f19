import { matchKey } from '../lines/key.js';

/** What stands on the buttons, menus and margins of a page: whole lines of it, or the parts of a line of links. */
interface WordGroup {
  readonly what: string;
  readonly words: string;
}

/**
 * Simplified, half width, without blanks. A word alone proves nothing, many are ordinary: it counts where it is a whole line
 * or one of a line's links, on a page that has several of them, and outside the article.
 * Deliberately left out: 目录, 摘要, 前言, 材料, 做法, 用料, 答案 (headings of articles).
 */
const GROUPS: readonly WordGroup[] = [
  {
    what: 'channels of a portal',
    words:
      '首页 回首页 主页 影音 最新消息 网站首页 返回首页 新闻 要闻 快讯 头条 国内 国际 社会 时政 政务 政协 时评 财经 经济 金融 证券 股票 股市 基金 保险 理财 外汇 期货 银行 债券 黄金 产经 商业 公司 体育 足球 篮球 NBA CBA 娱乐 明星 电影 电视 电视剧 音乐 综艺 热剧 科技 数码 手机 互联网 AIGC IT 人工智能 汽车 新车 买车 房产 买房 楼市 家居 装修 教育 留学 考试 高考 健康 养生 中医 医疗 美食 旅游 时尚 美容 女性 女人 男人 育儿 母婴 亲子 星座 情感 生活 文化 艺术 收藏 历史 军事 国学 佛学 游戏 手游 动漫 图片 图库 组图 壁纸 视频 短视频 直播 音频 博客 微博 论坛 社区 圈子 专题 专栏 评论 观点 理论 智库 法治 公益 慈善 环保 三农 农业 乡村 能源 地产 消费 宠物 搞笑 辟谣 深读 读书 小说 文学 散文 诗歌 作文 下载 软件 应用 问答 百科 知道 贴吧 文库 招聘 求职 商城 购物 团购 彩票 地图 天气 天气通 邮箱 导航 更多 更多>> 更多> >>更多 其他 其它 全部 分类 标签 排行 排行榜 榜单 热门 推荐 热点 最新 精选 资讯 快报 滚动 原创 书评 影评 访谈 人物 地方 港澳 台湾 港澳台 海外 华人 侨网 全球 环球 悦读 民藏 一带一路 ENGLISH 英文 人事 党建 纪检 廉政 云课堂 数字报 电子报 手机报 报纸 杂志 周刊 期刊 论文 网盘 采购',
  },
  {
    what: 'languages',
    words:
      '中文 简体中文 繁体中文 中文简体 中文繁体 简体 繁体 繁体版 English Français Deutsch 日本语 日文 韩文 Русский Pусский Русскийязык Español العربية 한국어 Português Italiano Esperanto Nederlands Svenska TiếngViệt BahasaIndonesia Norskbokmål اردو 文言 粤语 LANGUAGE 大陆简体 香港繁体 澳门繁体 大马简体 新加坡简体 台湾正体',
  },
  {
    what: 'the site: account, search, help, versions',
    words:
      '登录 登陆 注册 加入会员 会员登入 登入 讨论区 会员 网站导览 客服中心 登录/注册 登录注册 立即登录 立即注册 免费注册 会员登录 用户登录 快速登录 自动登录 找回密码 忘记密码 用户名 密码 退出 退出登录 创建账号 个人中心 个人工具 会员中心 用户中心 我的 我的收藏 我的订单 我的主页 消息 通知 私信 设置 搜索 全站搜索 站内搜索 高级搜索 检索 搜一搜 图搜 热搜 发消息 串个门 加好友 打招呼 帮助 帮助中心 反馈 意见反馈 用户反馈 我要反馈 投诉 投诉建议 在线客服 客服 客户端 移动客户端 手机客户端 APP App下载 下载App 下载客户端 手机版 手机访问 手机站 移动版 触屏版 电脑版 桌面版 桌面站 旧版 新版 无障碍 无障碍浏览 网站无障碍 关怀版 长者模式 长者版 适老化 手机版视图 网站地图 站点地图 网站导航 导航菜单 全部导航 切换导航 快捷导航 展开导航 主菜单 菜单 打开菜单 关闭菜单 设为首页 加入收藏 收藏本站 RSS RSS订阅 订阅 快捷入口 快速入口 常用链接 会员 VIP 开通会员 充值 签到 积分 购物车 我的购物车 扫码登录 后台管理 管理 进入 提交 取消 确定 关闭 关闭窗口 [关闭] close menu search home login top 返回 返回列表 返回顶部 回到顶部 回顶部 返回上一页 TOP 顶部 跳转到内容 移至侧栏隐藏 立即下载 免费下载 切换到窄版 门户 群组 家园 小黑屋 Archiver 发新帖 发帖 提问 我要提问 立即咨询 在线咨询 在线留言 写文章 写回答 投稿 我要投稿 创作中心 发布 消息中心 历史记录 浏览记录 知道了 允许 部落格 相簿 名片 留言板 文章标签 全站热搜 创作者介绍 历史上的今天 发表留言 送出留言 文章搜寻 参观人气 本日人气: 累积人气: 动态订阅 网站连结 近期文章 近期评论 新增留言 留言列表 月历 我的好友 昵称: 认证码: 验证码: 今日人气: 最新留言 归档 条目feed 评论feed wordpress.org 自豪地采用wordpress 文章导航 电子报 订阅电子报 快讯 即时 搜寻 热搜 会员登入 讨论群组 > >> » › | / 作者: 来源: 出处: 编辑: 责任编辑: 发布时间: 浏览: 浏览量: 阅读: 点击: 评论: 人气:',
  },
  {
    what: 'about the site',
    words:
      '关于我们 联络我们 联络 服务条款 关于本站 关于本网 关于 联系我们 联系方式 联系 加入我们 走进我们 广告服务 广告合作 广告投放 广告刊登 刊登广告 商务合作 合作伙伴 诚招合作伙伴 业务合作 版权声明 免责声明 法律声明 隐私政策 隐私声明 隐私权政策 隐私条款 隐私保护 Cookie声明 用户协议 服务协议 服务条款 使用条款 使用协议 注册协议 网站声明 声明 公告 网站公告 招贤纳士 人才招聘 诚聘英才 招聘信息 加盟 招商 公司简介 公司介绍 企业简介 企业文化 关于公司 投稿须知 网站律师 法律顾问 产品答疑 通行证注册 咨询与建议 意见建议 举报 举报指南 举报中心 举报电话 违法和不良信息举报 版权申诉 营业执照 网站动态 本站动态 友情链接 友情连接 行为准则 开发者 统计 开放平台 网站建设 技术支持 备案信息 寻求报道 报网动态 网站简介 本站简介 新浪简介 AboutUs ContactUs About Contact Privacy 站长统计 无障碍声明 网友意见 著作权 私隐政策 隐私权声明 发言规范 网站律师 律师入驻 医生入驻 广告联系',
  },
  {
    what: 'a company or an office',
    words:
      '产品中心 产品展示 产品分类 产品介绍 新闻中心 新闻动态 新闻资讯 公司新闻 企业新闻 公司动态 企业动态 行业新闻 行业动态 行业资讯 媒体报道 技术文章 技术资料 成功案例 工程案例 客户案例 案例展示 解决方案 资质荣誉 荣誉资质 下载中心 资料下载 服务支持 服务中心 服务项目 售后服务 营销网络 政务公开 信息公开 政府信息公开 政务服务 互动交流 公众参与 政策文件 政策法规 政策解读 通知公告 公示公告 办事指南 网上办事 组织机构 机构设置 机构概况 领导信息 工作动态 学院概况 师资队伍 招生就业 学生工作 党建工作 科学研究 校友之家 医院概况 医院简介 科室介绍 科室导航 专家介绍 专家团队 专家门诊 就医指南 来院路线 预约挂号 在线预约 健康科普 问医生 找医院 找医生 查疾病 药品 疾病 症状 医院 医生 加入购物车 立即购买 商品详情 商品评价 商品分类 首页推荐',
  },
  {
    what: 'buttons for readers',
    words:
      '分享 分享到 分享到: 分享至 分享至: 一键分享 微信分享 微信 微信好友 点击右上角微信好友 朋友圈 新浪微博 腾讯微博 QQ QQ空间 QQ好友 QQ群 豆瓣 空间 人人网 百度贴吧 有道云笔记 复制链接 链接已复制 复制成功 微信扫一扫 微信扫码分享 扫一扫 扫码 二维码 微信二维码 微博二维码 APP二维码 点赞 赞 踩 首赞 打赏 赞赏 赞赏支持 举报/反馈 内容举报 打印 打印本页 打印/导出 保存网页 收藏本文 添加收藏 添加喜爱 字体 字号 放大 缩小 字体放大 字体缩小 增大字体 减小字体 字体:小大 字体:大中小 字号:大中小 大中小 字体大小 A+ A- 播报 播报文章 语音播报 朗读 听全文 有用 已投票 不感兴趣 不感兴趣× 不喜欢 屏蔽 纠错 回复 发表回复 支持 反对 使用道具 只看该作者 只看楼主 倒序浏览 正序浏览 阅读模式 显示全部楼层 楼主 沙发 板凳 地板 电梯直达 查看全部 查看更多 查看全文 展开全文 展开阅读全文 展开 收起 阅读全文 阅读原文 阅读剩余全文 阅读剩余全文() 加载更多 加载中 加载中... 点击加载更多 换一换 换一批 重播 播放 暂停 静音 全屏 倍速 写留言 留言 精选留言 在看 发表 发送 提交评论 我要评论 关注 +关注 已关注 加关注 取消关注 关注作者 关注问题 邀请回答 添加评论 好问题 赞同 订阅专栏 使用小程序 关注该公众号 预览时标签不可点 一键收藏 投票 夜间 夜间模式 加书架 加入书架 加入书签 添加书签 书详情 上一章 下一章 上一页 下一页 末页 尾页 尾页 评分 有用 没用 没有用 追问 不值 值 列印 友善列印 分享到脸书 脸书 转寄 回页顶 返回页顶 回应 添加回应 写评论 我要留言 收藏食谱 引用本文 导出引用 下载PDF PDF下载 HTML全文 刷新 刷新评论 刷新页面 编辑 编辑链接 查看历史 查看源代码 链入页面 相关更改 上传文件 特殊页面 固定链接 永久链接 页面信息 引用本页 获取短URL 下载二维码 维基数据项目 下载为PDF 可打印版 条目 讨论 阅读 工具 操作 常规 最近更改 随机条目 随机页面 隐藏 显示 [显示]查论编 查论编 跳转到: 心情 开心 难过 飘过 感动 愤怒 无聊 高兴 +1 -1 × X x 邮件 拼手气红包 收藏词条 词条统计 最近更新 有用+1 突出贡献榜 新手上路 成长任务 编辑入门 编辑规则 我有疑问 内容质疑 官方贴吧 历史版本 默认排序 词条图册 上传视频 进入词条 秒懂百科 特色百科 完善 赞过 正在加载 赞正在加载…… 跳至内容 跳到主文 复制歌词 歌词 有用(0) 在线咨询医生 免费咨询 点击咨询 电话咨询 咨询医生 下载附件 看更多 更多回答 我也要问 分享此文: 按赞 载入中... 载入中 sharethis: facebook twitter pinterest line plurk instagram whatsapp telegram 检举 推荐给好友 打印此页 列印本页 已解决 未解决 有帮助 没帮助 没有帮助 立即申请 收藏职位 投递简历 免费试读 立即阅读 加入书单 按热度 按时间 查看更多评论 已编辑 推荐检举',
  },
];

const wordsOf = (groups: readonly WordGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ words }) => words.split(' ')).map((word) => matchKey(word).toLowerCase()));

const WORDS = wordsOf(GROUPS);
/** In 【】 these head the parts of an article: 【要闻】. */
const CHANNELS = wordsOf(GROUPS.slice(0, 1));

/** Ways to build more of them: 关于本网, 联系本站, 电影频道, 下载大全. */
const BUILT =
  /^(?:字[体号级]:?[大中小特]{0,4}|(?:关于|联系|走进|加入|认识|下载|打开)(?:我们|本[站网刊院校]|客户端|[a-z]{0,6}app)|.{0,6}推荐|.{1,4}(?:频道|专区|导航|排行榜?|热线|客户端|公众号|小程序|登录|登陆|注册|下载|论坛|社区|商城)|(?:热门|最新|推荐|精选|更多|全部|所有|相关)[^:]{1,4}|加[到入]我的.{1,4}|请输入.{1,11}|(?:我的|返回|查看|进入|扫码)[^:]{1,4}|点击[^:]{1,6})$/;

/** What every built word has. */
const BUILT_HINT = /[输字们本端荐道区航排线号序录陆册载坛城热最推精更全所相我返查进扫点a-z]/;

/** What a word in a menu is dressed with. */
const DRESS = /^[·•>»▲\-[【]+|[\]】:>»∨▼]+$/g;
const IS_DRESSED = /^[·•>»▲\-[【]|[\]】:>»∨▼]$/;
/** Capitals of the languages that menus offer; most lines have none, and lower case takes long to make. */
const CAPITAL = /[A-Z\u00C0-\u1EFF]/;
const MAX_WORD = 14;

/** Whether a key, blanks taken out, is what stands on a button or in a menu. */
export function isFurnitureWord(key: string): boolean {
  if (key.length > MAX_WORD) return false;
  const word = CAPITAL.test(key) ? key.toLowerCase() : key;
  if (WORDS.has(word)) return true;
  if (!IS_DRESSED.test(word)) return isBuilt(word);
  const bare = word.replace(DRESS, '');
  if (word.startsWith('【') && CHANNELS.has(bare)) return false;
  return WORDS.has(bare) || isBuilt(bare);
}

function isBuilt(word: string): boolean {
  return BUILT_HINT.test(word) && BUILT.test(word);
}
