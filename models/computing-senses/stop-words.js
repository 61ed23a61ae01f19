/** Characters of any subject: a pair that has one says nothing, but for the pairs below. */
const FUNCTION = new Set(
  '的了是我他她它你您咱这那就也和与及或在有个不为以被把将会能可要想对从到由向于而且但如当使用让给其此该各每某所之者吗呢吧啊呀么着过得地都还又再更最很太只才已曾并则若因中上下前后里外内一二两三四五六七八九十几多少来去做作成为说看见等些种类样时候年月日点分秒'.split(
    '',
  ),
);
/** Words of any subject, and names that one source has in every text. */
const STOP = new Set(
  '我们 它们 他们 你们 她们 自己 大家 如果 例如 比如 尽管 虽然 但是 因此 所以 因为 接下来 正如 下面 如下 下图 所示 其它 其他 这个 那个 这些 那些 哪些 什么 怎么 如何 为什么 可以 可能 能够 需要 必须 应该 应当 不得 已经 没有 不是 就是 还是 或者 以及 而且 并且 然后 于是 后来 以后 以前 之后 之前 当时 现在 目前 通常 一般 一个 一种 一些 一样 一起 一下 每个 每一 单个 多个 许多 很多 更多 不同 相同 这样 那样 那么 这么 非常 十分 特别 仅仅 只是 只有 只要 只能 将会 想要 期望 希望 意味 帮助 有用 本文 全文 原文 本书 本节 章节 上文 前文 小节 概念 重要 主要 基本 具体 明确 确保 提出 情况 问题 时候 时间 方面 方法 方式 部分 内容 起来 出来 下来 进行 使得 使用 利用 通过 关于 对于 根据 由于 其中 之间 以上 以下 左右 不错 不好 不敢 不知 感觉 觉得 知道 认为 听到 看到 听说 竟然 既有 现有 全部 大小 中国 国家 我国 规定 应当 首先 其次 最后 最终 尝试 寻找 适用于 不仅 不但 而是 反而 即使 另外 此外 同时 有些 有时 经常 总是 一直 当前 简单 复杂 不要 无需 也许 其实 当然 本身 任何 所有 包括 包含 例子 示例 介绍 注意 发现 看看 提到 来说 说明 表示 显示 意味着 所谓 属于 按照 参考 百度 搜狐 京东 携程 微信 谷歌 知识库 伴随 详情 真的 有点 不能 不会 不过 为了 尽量 最好 最大 最小 开头 结尾 良好'.split(
    ' ',
  ),
);
/** Pairs with a character of any subject that do say something. */
const KEEP = new Set(
  '上网 下载 中断 内存 内核 后台 后端 前端 上传 用户 用电 内置 外置 外部 内部 中文 分区 分支 分页 点击 点餐 日志 日期 时钟 地址 地铁 地图 作业 作者 作家 使节 将军 过滤 对话 上线 下线 下拉 上课 下课 外卖 上菜 看病 看守 会议 会话 会员 年级 月饼 多线程 分类 分组 分发 种子 样式 样本 类型 成员 做饭 说唱 成绩 对联 从军 向量 给水 该死 各地 使馆 能源 能量 可执行 可视 在线 前线 后厨 里程 外科 内科 二进制 十六 使者 三轮 九年 两岸 几何 少年 少女 老少 来宾 去世 候选 候车 秒杀 分钟 得分 被告 被子 把手 让座 过期 过年 着装 着陆 得奖 地板 地毯 都市 都城 还款 还原 再生 更新 更衣 最优 太阳 太太 只读 并发 并行 则天 因子 因果 可乐 要塞 对手 对称 从容 到期 到达 由来 于是'.split(
    ' ',
  ),
);

/** Whether a feature tells of style rather than of a subject, and so of where a text came from. */
export function isOfStyle(feature) {
  const [kind, text] = feature.split(' ');
  if (kind === 'word') return false;
  if (kind === 'before' || kind === 'behind') {
    const [, neighbour] = text.split('+');
    return neighbour === '' || STOP.has(neighbour) || (neighbour.length === 1 && !isTelling(neighbour));
  }
  return (
    STOP.has(text) || (text.length === 2 && [...text].some((each) => FUNCTION.has(each)) && !KEEP.has(text))
  );
}

function isTelling(character) {
  return character === 'A' || (/\p{Script=Han}/u.test(character) && !FUNCTION.has(character));
}
