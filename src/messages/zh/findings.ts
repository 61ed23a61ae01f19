/** What is found in a text, and why it was changed, by its form in English. Names of rules have their table in `rules.ts`. */
export const FINDINGS: Readonly<Record<string, string>> = {
  // Encodings and pages
  'the scrape reads as no language in any encoding that is tried; it was read as {x_encoding}, which is likely wrong: name its encoding with the option encoding':
    '用试过的任何编码都读不成一种语言；按 {x_encoding} 读了，多半不对：请用选项 encoding 指定编码',
  'the scrape reads as no Chinese encoding and was read as {x_encoding}; if that is wrong, name another with the option encoding':
    '用中文编码读不通，按 {x_encoding} 读了；如果不对，用选项 encoding 指定',
  'lines {first} to {last} are in {x_encoding}, most of the scrape is in {x_main}; if that is wrong, name one with the option encoding':
    '第 {first} 到 {last} 行是 {x_encoding}，其余大部分是 {x_main}；如果不对，用选项 encoding 指定',
  'the line is in {x_encoding}, most of the scrape is in {x_main}; if that is wrong, name one with the option encoding':
    '这一行是 {x_encoding}，其余大部分是 {x_main}；如果不对，用选项 encoding 指定',
  '“{text}” is in {x_encoding}, most of the page is in {x_main}; if that is wrong, name one with the option encoding':
    '“{text}”是 {x_encoding}，网页的大部分是 {x_main}；如果不对，用选项 encoding 指定',
  '“{text}” (and {number} more) is in {x_encoding}, most of the page is in {x_main}; if that is wrong, name one with the option encoding':
    '“{text}”（另有 {number} 处）是 {x_encoding}，网页的大部分是 {x_main}；如果不对，用选项 encoding 指定',
  'bytes at offset {n_offset} are not valid {x_encoding} and were read as U+FFFD; if the scrape is in another encoding, name it with the option encoding':
    '位置 {n_offset} 的字节不是有效的 {x_encoding}，读作 U+FFFD；如果是别的编码，用选项 encoding 指定',
  'the page hides {number} Chinese characters of prose, which a script may show: they are left out; if they belong to the article, save the page as the browser shows it then':
    '网页隐藏了 {number} 个汉字的正文，可能由脚本显示：已略去；如果属于文章，请在浏览器显示之后再保存网页',
  'the page holds no text; save it as the browser shows it': '网页里没有文字；请按浏览器显示的样子保存',
  'the page holds no text, which its scripts ({number}) may write in a browser; save it as the browser shows it':
    '网页里没有文字，可能要由它的脚本（{number} 个）在浏览器里写出；请按浏览器显示的样子保存',
  'the text is not Chinese but in {language:text}: it is left as it was decoded':
    '不是中文，而是{language}：解码后原样保留',
  'a language in Latin letters': '用拉丁字母的语言',
  'Russian or another language in Cyrillic letters': '俄语或其他用西里尔字母的语言',
  'Arabic or another language in its letters': '阿拉伯语或其他用阿拉伯字母的语言',
  'Hindi or another language in Devanagari letters': '印地语或其他用天城文的语言',
  "{what:text} (line {number} of the page's text)": '{what}（网页文本的第 {number} 行）',
  'no line of the article is left: all of them are boilerplate': '文章一行也没剩：全部是页面内容',
  // Misread text
  '{steps}; reading it so again gives the raw line exactly': '{steps}；再这样误读一次，逐字得到原来的行',
  '{steps}; reading it so again gives the raw line exactly, but for one lost place':
    '{steps}；再这样误读一次，除一处丢失外逐字得到原来的行',
  '{steps}; reading it so again gives the raw line exactly, but for {number} lost places':
    '{steps}；再这样误读一次，除 {number} 处丢失外逐字得到原来的行',
  '{steps}; reading it so again gives the raw line before its script was converted exactly':
    '{steps}；再这样误读一次，逐字得到转换字形之前的行',
  '{steps}; reading it so again gives the raw line before its script was converted exactly, but for one lost place':
    '{steps}；再这样误读一次，除一处丢失外逐字得到转换字形之前的行',
  '{steps}; reading it so again gives the raw line before its script was converted exactly, but for {number} lost places':
    '{steps}；再这样误读一次，除 {number} 处丢失外逐字得到转换字形之前的行',
  '{x_charset} read as {name}': '{x_charset} 被误读为 {name}',
  'code page {number}': '代码页 {number}',
  'may be text read with the wrong charset; not searched to the end: the document has more such signs than are worth it':
    '可能是用错编码读出的文字；没有查到底：文档里这样的迹象太多',
  'ï¿½ is U+FFFD read as Latin-1: what stood there is lost; scrape the page again':
    'ï¿½ 是按 Latin-1 读取的 U+FFFD：那里的内容已丢失，请重新抓取',
  '嚙踝蕭 is U+FFFD read as Big5: what stood there is lost; scrape the page again':
    '嚙踝蕭 是按 Big5 读取的 U+FFFD：那里的内容已丢失，请重新抓取',
  '烫 and 屯 in a row are memory that no text was written to': '成串的“烫”和“屯”是没有写过文字的内存',
  'date of another article': '另一篇文章的日期',
  'U+FFFD stands where bytes were lost; scrape the page again': 'U+FFFD 处丢失了字节；请重新抓取',
  'looks like text read with the wrong charset, but no way back is exact and clearly better; scrape the page again or name its encoding':
    '像是用错编码读出的文字，但没有一种还原既准确又明显更好；请重新抓取，或指定编码',
  // Pinyin and byte shifts
  'inserted pinyin: {readings}; the document annotates {number} character[s] throughout':
    '插入的拼音：{readings}；整篇文档都这样注了 {number} 个字',
  'byte shift undone: {causes:list}; replaying it gives the raw line':
    '还原字节错位：{causes}；重做一次得到原来的行',
  'byte shift undone: {causes:list}; replaying it gives the raw line; {rest:text}':
    '还原字节错位：{causes}；重做一次得到原来的行；{rest}',
  '{character} took {x_reading} across two characters': '{character} 的注音 {x_reading} 插在了两个字中间',
  'cut at {character}': '在 {character} 处截断',
  'a note swallowed': '吞掉了一处注音',
  'garbled by a byte shift: “{text}”; best guess “{guess}”, not sure enough':
    '因字节错位而乱码：“{text}”；最可能是“{guess}”，把握不够',
  'garbled by a byte shift: “{text}”; no repair found': '因字节错位而乱码：“{text}”；没有找到修复办法',
  '“{text}”, garbled by a byte shift, became “{guess}”; right by {share} %':
    '“{text}”因字节错位而乱码，改成了“{guess}”；正确的概率是 {share} %',
  'may be garbled by a byte shift from “{text}” on; not searched to the end: the document has more such signs than are worth it':
    '从“{text}”起可能因字节错位而乱码；没有查到底：文档里这样的迹象太多',
  // The article in its page
  'this may not be the title ({share} likely); {told:text}': '这可能不是标题（概率 {share}）；{told}',
  'no title was found with certainty; {told:text}': '没有找到确定的标题；{told}',
  'write it in the front matter': '请写在 front matter 里',
  'compare it with the lines around': '请与前后的行比较',
  'line {number} is the next likely': '其次可能是第 {number} 行',
  'the article may {x_place:text} elsewhere: {told:text}; look at the lines around':
    '正文可能{x_place}；{told}；请看前后的行',
  start: '从别处开始',
  end: '到别处结束',
  'line {number} stays, but is only {share} likely the article’s':
    '第 {number} 行保留了，但是正文的概率只有 {share}',
  'line {number} went, but is {share} likely the article’s': '第 {number} 行删去了，但是正文的概率有 {share}',
  "this may be the page's, not the article's ({features:list}); it stays":
    '这可能是页面内容而不是正文（{features}），仍保留',
  '1 other page of the site has it': '网站的另外 1 页也有',
  '{number} other pages of the site have it': '网站的另外 {number} 页也有',
  'this is no article: {why:text}; nothing was removed': '这不是文章：{why}；什么也没删',
  'most of it is link spam': '大部分是垃圾链接',
  'it is the page of an error': '是出错页面',
  'it is a list of other pages': '是其他页面的列表',
  'learned from many documents: {spread:text}': '从多篇文档里学到：{spread}',
  'listed by hand': '手工列出',
  'stands in {number} document[s]': '在 {number} 篇文档里出现',
  'stands in {number} document[s] of {site}': '在 {site} 的 {number} 篇文档里出现',
  'stands in {number} of {n_all} document[s]': '在 {n_all} 篇文档中的 {number} 篇里出现',
  'stands in {number} of {n_all} document[s] of {site}': '在 {site} 的 {n_all} 篇文档中的 {number} 篇里出现',
  'learned as boilerplate ({spread:text}), but here it may be a heading of the article: left':
    '学到的是页面内容（{spread}），但这里可能是文章的小标题：保留',
  'the name of the site': '网站名',
  'a label of the page': '页面的标签',
  'a call of a novel site': '小说网站的招呼',
  'the title alone, without its label or button': '只留标题，去掉标签或按钮',
  'the title that stands on several lines': '分在几行里的标题',
  'not part of the article': '不属于文章',
  // Noise
  'an advertising keyword that does not belong here: {word}': '不属于这里的广告词：{word}',
  'advertising keyword in the middle of a sentence: {word}; the text fits together without it, and the document repeats it':
    '句子中间的广告词：{word}；去掉后文字连得上，而文档里多次出现',
  'a word is spelled in pinyin: {word}': '有词写成了拼音：{word}',
  '{n_some} of {n_all} clauses end in rare characters that do not belong to them: {text}':
    '{n_all} 个分句中有 {n_some} 个以不相干的生僻字结尾：{text}',
  'the words of {n_some} of {n_all} clauses stand in another order: {text}':
    '{n_all} 个分句中有 {n_some} 个词序颠倒：{text}',
  'a synonym spinner seems to have been here: {words}': '似乎用过同义词替换工具：{words}',
  'letters of several alphabets between inserted pinyin: read in a wrong code page, and lost':
    '插入的拼音之间有几种字母：用错代码页读取，已丢失',
  '{reason:text}; nothing else was in the line': '{reason}；这一行没有别的内容',
  'a lone ? before the article': '正文之前单独的 ?',
  'characters made plain': '改为普通字符',
  'line of a script or style sheet': '脚本或样式表的行',
  'text set apart by blanks joined': '合并用空格隔开的文字',
  'decoded with the wrong charset': '用错编码解码的文字',
  'inserted pinyin removed': '去掉插入的拼音',
  'readings beside characters removed': '去掉字旁的注音',
  'marks of Chinese text': '中文的标点',
  'dropped word put back': '补回被过滤掉的词',
  '? for a blank in a heading set wide': '疏排标题里代替空格的 ?',
  '? for blanks': '代替空格的 ?',
  '? for an indent': '代替缩进的 ?',
  '? for ～': '代替 ～ 的 ?',
  '? for ©': '代替 © 的 ?',
  'previous or next page': '上一页或下一页',
  'address or tags of the page': '页面的地址或标签',
  'head of the comments': '评论的标题',
  'head of a box about the author': '作者简介的标题',
  'head of a table of contents': '目录的标题',
  'the replacements match again what they put in, without end: left as it was':
    '替换的结果又会被替换，没有尽头：原样保留',
  // Dropped words
  'a word is missing {place:text}: {text}': '{place}缺一个词：{text}',
  'a word is missing {place:text} ({words}): {text}': '{place}缺一个词（{words}）：{text}',
  here: '这里',
  'at the blank': '空格处',
  'at the stars': '星号处',
  '{x_word} put back: {why:text}': '补回“{x_word}”：{why}',
  '{n_share} % likely: it fits {x_times} times as well as all else here':
    '概率 {n_share} %：合适程度是此处其他词总和的 {x_times} 倍',
  '{n_share} % likely: it fits {x_times} times as well as all else here; next {x_word}':
    '概率 {n_share} %：合适程度是此处其他词总和的 {x_times} 倍；其次是“{x_word}”',
  '{n_share} % likely: it fits {x_times} times as well as all else here and explains {number} other gap[s]':
    '概率 {n_share} %：合适程度是此处其他词总和的 {x_times} 倍，并且解释了另外 {number} 处缺词',
  '{n_share} % likely: it fits {x_times} times as well as all else here and explains {number} other gap[s]; next {x_word}':
    '概率 {n_share} %：合适程度是此处其他词总和的 {x_times} 倍，并且解释了另外 {number} 处缺词；其次是“{x_word}”',
  // Why a phrase or a deletion is told: restore/phrases.ts, restore/deletions.ts
  'what comes again and again from those who collect debts, threaten or sell is a call':
    '催收、威胁或推销的人反复打来的是电话',
  'beside 短信催收 and 上门催收 stands 电话催收': '与短信催收、上门催收并列的是电话催收',
  'what one 打s and 接听s': '“打”和“接听”的对象',
  'the first of the ways to reach someone': '联系方式里排在第一的',
  'the people whom lenders send': '放贷人派来的人',
  'first in the list of those whose joint effort is called for': '要求共同努力的各方里排在第一的',
  'what one does by way of the law': '通过法律途径做的事',
  '大逃杀 is a kind of game, and a film': '大逃杀是一种游戏，也是电影名',
  'insemination with the seed of a donor, beside 夫精人工授精': '供精的人工授精，与夫精人工授精并列',
  "the central bank's record of debts": '央行的信用记录',
  'the figure that clinics advertise with': '诊所广告里的数字',
  '在…利益 needs its 的同时 before the next verb': '“在…利益”后面接动词要有“的同时”',
  '国家和地区 is one phrase; 许多和地区 is not Chinese': '“国家和地区”是固定说法；“许多和地区”不通',
  'the numbered lines before and after have a word there, and the document lacks this one':
    '前后编号的行在这里都有词，而文档里正缺这个',
};
