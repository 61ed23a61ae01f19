import type { BoilerplateRule } from './line-rule.js';
import { headWords } from './list-heads.js';
import { neighbourLink } from './neighbour-links.js';

/** What a site says below every article, with what it says at either edge of itself. */
export const FOOT_LINES: readonly BoilerplateRule[] = [
  {
    id: 'head-of-a-list-of-other-pages',
    name: 'head of a list of other pages',
    place: 'foot',
    pattern: new RegExp(
      `^(?:${headWords('qualifier', 'foot')}${headWords('subject', 'foot')}|${headWords('whole', 'foot')}|发表评论|网友评论|全部评论|评论列表|上一篇|下一篇|查看更多|返回(?:顶部|首页|列表)|热门标签|tags?)[: ]*(?:没有了|暂无)?$`,
      'i',
    ),
    why: 'a list of links whose links the scraper dropped',
    example: '最新文章',
  },
  {
    id: 'link-to-the-previous-or-next-page',
    name: 'link to the previous or next page',
    place: 'foot',
    pattern: new RegExp(`^[<«‹← ]*(?:${neighbourLink('foot')}|[上下]一?篇文章)(?::| )[^。]{0,60}$`),
    why: 'the title behind it is another page’s',
    example: '上一篇：怎樣挑選房東',
  },
  {
    id: 'tags-of-the-page',
    name: 'tags of the page',
    place: 'foot',
    pattern:
      /^(?:(?:本文|文章|热门)?标签|tags?) ?: ?[^。]{0,80}$|^(?:#[^#\s,。!?]{2,16}(?:# ?| |$)){1,8}$|^# [^#\s,。!?]{1,16}(?: # [^#\s,。!?]{1,16}){1,8}$/i,
    why: 'links to other pages of the subject',
    example: '本文標籤：保險 理財 年輕人',
  },
  {
    id: 'box-about-the-author',
    name: 'box about the author',
    place: 'foot',
    pattern: /^(?:作者(?:简介|介绍|信息)|关于作者):.{4,300}$/,
    why: 'who wrote it, not what was written',
    example: '作者簡介：何以漁，安平人，小學教師，作品見於多家刊物。',
  },
  {
    id: 'call-for-a-reward',
    name: 'call for a reward',
    place: 'foot',
    pattern:
      /^(?:小礼物走一走|喜欢(?:就|请)?(?:点个?(?:赞|在看)|支持)|如果(?:觉得|喜欢)[^。]{0,16}(?:赞赏|打赏|点赞|在看)|(?:赞赏|打赏)(?:作者|支持))[^。]{0,30}[!。]?$/,
    why: 'asks readers to pay or to press a button',
    example: '小禮物走一走，來某文關注我',
  },
  {
    id: 'warning-of-spoilers',
    name: 'warning of spoilers',
    place: 'edge',
    pattern:
      /^(?:这篇|本篇?)?(?:影评|书评|剧评|评论|文章|文)(?:可能)?(?:包?含)?有?(?:关键情节透露|剧透)[^。]{0,6}[。!]?$/,
    why: 'the site’s note on a review',
    example: '這篇書評可能有關鍵情節透露',
  },
  {
    id: 'end-of-the-article',
    name: 'end of the article',
    place: 'foot',
    pattern: /^[-—– ]*(?:(?:the )?end|阅读原文|全文完|[(]?本章完[)]?)[-—– ]*$/i,
    why: 'a mark or a button below every article of an account',
    example: '- END -',
  },
  {
    id: 'end-of-a-letter-on-a-bulletin-board',
    name: 'end of a letter on a bulletin board',
    place: 'foot',
    pattern: /^--$/,
    why: 'what the board sets below every letter',
    example: '--',
  },
  {
    id: 'note-of-a-bulletin-board',
    name: 'note of a bulletin board',
    place: 'edge',
    pattern: /^※[^。]{0,60}(?:\[FROM|来源|修改|发信站|文章网址|编辑|转录)[^。]{0,120}$/i,
    why: 'where a letter came from',
    example: '※ 来源：某某站 bbs.example.com [FROM: 10.2.3.*]',
  },
  {
    id: 'row-of-buttons-in-brackets',
    name: 'row of buttons in brackets',
    place: 'foot',
    pattern: /^(?:\[[^\][]{2,8}\] ?|【[^】【]{2,8}】 ?){2,9}$/,
    why: 'buttons of the page',
    example: '[回复文章] [转寄] [返回目录]',
  },
  {
    id: 'question-whether-the-page-was-of-help',
    name: 'question whether the page was of help',
    place: 'foot',
    pattern:
      /^(?:这篇|本篇?|以上|该)?(?:文章|文档|文|内容|回答|页面|信息)(?:是否)?(?:对[你您])?(?:是否)?(?:有(?:所)?帮助|有用|解决了?[你您]的问题)吗?[?？]?(?: ?(?:没有帮助|没帮助|有帮助|没有|没用|有用|是|否|有|\(\d+\))){0,3}$/,
    why: 'asks the reader about the page',
    example: '以上內容是否有幫助？ 是 否',
  },
  {
    id: 'count-of-words',
    name: 'count of words',
    place: 'foot',
    pattern:
      /^[(【[]?(?:本[篇文]|全文|文章)(?:游记|文章|日志)?(?:共|完)[^。]{0,6}\d+ ?(?:个文字|个?字)[^。]{0,20}[。)】\]]?$/,
    why: 'the site counts the words of every page',
    example: '本篇遊記共含1215個文字，0張圖片。',
  },
  {
    id: 'copyright-line',
    name: 'copyright line',
    place: 'foot',
    pattern:
      /^(?:copyright|©|\(c\)|版权所有|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]icp备)[^。]{0,120}$/i,
    why: 'the site’s copyright and licence number',
    example: '版权所有 © 2024 某某网 京ICP备12345678号',
  },
  {
    id: 'count-of-those-who-liked-it',
    name: 'count of those who liked it',
    place: 'foot',
    pattern:
      /^(?:被 ?\d[\d,.]{0,9}万? ?人(?:收藏|赞同|喜欢)|赞同 ?\d[\d,.]{0,9}万?|\d[\d,.]{0,9}万? ?(?:条评论|人点赞|人喜欢)|还没有评论|总资产\d[^。]{0,60})$/,
    why: 'what readers did with the article',
    example: '被1208人收藏',
  },
  {
    id: 'card-of-an-upload',
    name: 'card of an upload',
    place: 'foot',
    pattern:
      /^(?:举报该[\u4E00-\u9FFF]{2,4}|我也要上传[\u4E00-\u9FFF]{2,4}|该[\u4E00-\u9FFF]{2,4}发布于[\d\-/: 年月日]{8,24})$/,
    why: 'a site of uploads says when it came, and lets readers report it',
    example: '该菜谱发布于 2023-12-03 18:22:10',
  },
  {
    id: 'rights-of-the-author',
    name: 'rights of the author',
    place: 'foot',
    pattern: /^(?:© ?)?(?:本文|作品)?(?:著作权|版权)归[^。,]{1,12}所有(?:[,。 ][^。]{0,80})?。?$/,
    why: 'the site’s note on rights',
    example: '版权归作者所有，没有书面许可任何人不得转载。',
  },
  {
    id: 'apparatus-of-documentation',
    name: 'apparatus of documentation',
    place: 'foot',
    pattern:
      /^(?:(?:在 ?(?:github|gitee|gitlab) ?上)?编辑[此本]页[^。]{0,20}|edit this page.{0,30}|上次更新(?:时间)?:? ?[\d/\-:,年月日 apm]{6,30}|贡献者:? ?[^。]{1,60}|(?:no )?results matching .{0,40}|released under the .{2,30}licen[sc]e\.?|(?:published with|powered by) [^。]{3,60}|该?文件修订时间[^。]{8,30}|← [^。]{1,40} →)$/i,
    why: 'what a generator of documentation sets below each page',
    example: '上次更新: 2023/5/6 14:22:10',
  },
  {
    id: 'apparatus-of-a-blog',
    name: 'apparatus of a blog',
    place: 'foot',
    pattern:
      /^(?:赏|谢谢[你您]请我.{2,6}|\d{1,2}%|由 ?(?:hexo|hugo|typecho|wordpress|halo) ?(?:强力)?驱动[^。]{0,60}|本文由 ?[^。]{1,20} ?优化|(?:本站)?总?访[问客](?:量|人?数)[^。]{0,40}次?[^。]{0,30}|\d{1,5} ?日志 \d{1,4} ?分类 \d{1,4} ?标签)$/i,
    why: 'what a theme sets below each post',
    example: '由 Hexo 强力驱动',
  },
  {
    id: 'rights-of-a-novel-site',
    name: 'rights of a novel site',
    place: 'foot',
    pattern:
      /^(?:《[^》]{1,20}》|本站|[^。,]{2,10})(?:的?所有|最新)(?:小说|章节|内容)[^。]{0,40}(?:网友|转载|互联网|网络)[^。]{0,100}。?$/,
    why: 'the site says where its novels are from',
    example: '《渡口舊事》所有內容均來自互聯網，本站只為原作者的小說進行宣傳。',
  },
];
