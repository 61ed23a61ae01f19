import type { BoilerplateRule } from './line-rule.js';

/** What a site says of itself and asks of its readers. */
export const SITE_LINES: readonly BoilerplateRule[] = [
  {
    id: 'disclaimer',
    name: 'disclaimer',
    place: 'foot',
    pattern:
      /^[(【[]?(?:风险提示[及和与])?(?:(?:特别|免责|版权|郑重|重要)?(?:声明|提示|说明)|健康提示|版权归属|注|温馨提示|风险提示)[)】\]]? ?[::] ?.*(?:本网|本站|本平台|网站|转载|版权|侵权|仅代表|仅供参考|不代表|投资建议|风险自担|(?:不能|不可|不得?)(?:代替|替代|作为)[^。]{0,10}(?:诊断|诊疗|治疗|医嘱|建议|依据)|创作者|及时删除|联系我们)/,
    why: 'what the site says about every page',
    example: '免責聲明：本文僅代表作者觀點，不代表本站立場。',
  },
  {
    id: 'disclaimer-without-a-label',
    name: 'disclaimer without a label',
    place: 'foot',
    pattern:
      /^(?:以上(?:内容|信息|文章)|本文(?:内容|章)?|文章(?:内容)?|本站|本网站?|部分(?:内容|图片|文章))[^。]{0,20}(?:来(?:自|源于)(?:网络|互联网|网友)|不代表本[站网]|仅供(?:参考|学习)|由用户上传|如有侵权)/,
    why: 'what the site says about every page',
    example: '本文内容来自网络，如有侵权请联系删除。',
  },
  {
    id: 'app-promotion',
    name: 'app promotion',
    place: 'edge',
    pattern:
      /^(?:点击|立即|马上|扫码|请|去)?(?:打开|下载|安装)[^。]{0,12}(?:app|客户端|小程序)(?:[,! ]?(?:体验|阅读|查看|观看|浏览|收听|参与|继续|获取|领取|了解|享受|看|更|随时)[^。]{0,12})?[!>]*$/i,
    why: 'asks the reader to install the app',
    example: '打開APP閱讀全文',
  },
  {
    id: 'account-promotion',
    name: 'account promotion',
    place: 'edge',
    pattern:
      /^(?:点击|长按|轻触)[^。]{0,4}(?:上方|下方|左上|右下|右上)[^。]{0,8}(?:蓝字|卡片|名片|关注)[^。]{0,12}$|^(?:扫码|长按|点击|欢迎|请)?[^。]{0,6}(?:关注|加入)(?:我们|本站)?[^。]{0,10}(?:公众号|微信号|微博|交流群)[^。]{0,20}[!。]?$/,
    why: 'asks the reader to follow an account',
    example: '扫码关注我们的微信公众号',
  },
];
