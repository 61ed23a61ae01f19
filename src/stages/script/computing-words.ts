/** Written by models/computing-words/build.js: words of text about computing, by how much each tells (natural logarithm). */
export const COMPUTING_WORDS: readonly (readonly [weight: number, words: string])[] = [
  [5, '服务器'],
  [4, '下载 命令行 发行版 界面'],
  [
    3,
    '软件 客户端 点击 开发者 集群 内存 文档 管理器 文件夹 编辑器 变量 重启 编程 端口 密钥 缓存 软件包 字符串 编译 模块 插件',
  ],
  [
    2,
    '安装 代码 启动 数据库 备份 日志 磁盘 索引 文本 登录 语句 浏览器 教程 加密 节点 链接 写入 读取 字符 屏幕 打印 加载 会话 挂载 字段 虚拟机 自定义 二进制 漏洞 向量 兼容 补丁 键盘 截图 内置 线程 并发 防火墙 源码 解析 初始化 驱动器 鼠标 硬盘 网卡 缺省 复选框 程序员 源代码 操作系统 计算机 网页 算法 微软 光标 硬件 开源 参数 配置 密码 驱动程序 函数 内核 进程 脚本 消息队列 触摸屏 笔记本电脑 处理器 线程池 右键 左键 单击 双击 导入 导出 编译器 上传 云存储 显卡 音频 地址栏 打印机 链表 应用程序',
  ],
  [1, '用户 手机 网站 视频 网络 互联网 粉丝 电脑 数据'],
];
