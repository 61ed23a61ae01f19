/** Words that no table of filters has, of several kinds of text; none of them is measured with. */
export const ORDINARY_WORDS: readonly string[] =
  '公司 市场 记者 学校 学生 城市 技术 产品 社会 企业 工作 时间 历史 文化 用户 数据 系统 音乐 电影 比赛 球队 大学 教育 科学 研究 项目 单位 部门 规定 管理 服务 信息 活动 环境 经济 发展 地区 人员 世界 作品 报告 计划 制度 程序 中心 影响 机构 组织 设计 建筑 游戏 节目 铁路 语言 孩子 朋友 方式 软件 网络 电脑 汽车 食品 土地 材料 质量 标准 将军 大臣 皇帝 百姓 太子 丞相 敌人 朝廷 宰相 父亲 母亲 服务器 终端 开源 内核 命令 脚本 浏览器 编程 开发者 贡献者 许可证 行政 条例 监督 检查 备案 许可 农业 林业 水利 海关 税务 审计 统计 档案'.split(
    ' ',
  );
