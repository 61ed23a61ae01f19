/** What is wrong in a configuration, an option, a baseline or a file of `clean-articles learn`, by its form in English. */
export const SETTINGS: Readonly<Record<string, string>> = {
  'option {option}: {value} is not allowed; it must be {allowed:text}':
    '选项 {option}：不允许 {value}；必须是{allowed}',
  'options: {value} is not allowed; it must be {allowed:text}': '选项：不允许 {value}；必须是{allowed}',
  '{key}: {value} is not allowed; it must be {allowed:text}': '{key}：不允许 {value}；必须是{allowed}',
  '{value} is not allowed; it must be {allowed:text}': '不允许 {value}；必须是{allowed}',
  'unknown {what:text}; allowed are {names}': '没有{what}；可以用的有 {names}',
  'unknown {what:text}; did you mean {meant}? allowed are {names}':
    '没有{what}；您要的是 {meant} 吗？可以用的有 {names}',
  'key {name}': '键 {name}',
  'option {name}': '选项 {name}',
  'key {name} in {path}': '键 {path} 下的 {name}',
  'option {name} in {path}': '选项 {path} 下的 {name}',
  'a string': '字符串',
  'a string that is not blank': '不是空白的字符串',
  'true or false': ' true 或 false',
  'a number': '数',
  'whole numbers': '整数',
  'a whole number from {least} on': ' {least} 或更大的整数',
  'a number above 0 and at most 1': '大于 0、不超过 1 的数',
  'a number from 0 to 1': ' 0 到 1 的数',
  'one of {names}': '以下之一：{names}',
  'some of {names}': '以下的一些：{names}',
  'an array of {what:text}': '数组，其中是{what}',
  'an object of {names:text}': '对象，其中是 {names}',
  'objects of {names}': '带 {names} 的对象',
  'names of stages': '阶段的名字',
  'at most "of", {number}': '不超过“of”的值 {number}',
  'a size such as 64MiB, 10MB, 500k or 4096 (bytes)': '大小，如 64MiB、10MB、500k 或 4096（字节）',
  'a file that clean-articles learn wrote (--site auto is for the command line)':
    ' clean-articles learn 写的文件（--site auto 只用于命令行）',
  'an object of rules with off, warning or error': '对象，其中规则的值是 off、warning 或 error',
  'a glob or an array of globs': '通配符或通配符的数组',
  'a valid glob: {why}': '有效的通配符：{why}',
  'the name of a character encoding, such as utf8, gb18030, big5 or utf16le':
    '字符编码的名字，如 utf8、gb18030、big5 或 utf16le',
  'a Chinese word of 1 to 8 characters': ' 1 到 8 个字的中文词',
  'a pair of a distance and a number of pages': '距离和页数的一对',
  'pairs of a distance and a number of pages': '距离和页数的对',
  'lines with their pages and places': '带页数和位置的行',
  'words that the filter of the site drops': '网站会过滤的词',
  'a valid pattern: {why:text}': '有效的模式：{why}',
  'it is blank': '是空白',
  'it is longer than {number} characters': '超过 {number} 个字符',
  'it matches everything': '什么都匹配',
  '{why} (RE2 has no look-around and no back-references)': '{why}（RE2 没有环视和反向引用）',
  'a pattern or an object of pattern, place, why': '模式，或带 pattern、place、why 的对象',
  'a pattern with text at both ends': '两端都有文字的模式',
  'one line of at most {number} characters': '一行，最多 {number} 个字符',
  'not a valid configuration: {why:text}': '不是有效的配置：{why}',
  'line {line}, column {column}: {why:text}': '第 {line} 行第 {column} 列：{why}',
  'it ends too early': '没有写完',
  'nested more than {number} deep': '嵌套超过 {number} 层',
  'nested too deeply': '嵌套太深',
  'it exports no default': '没有默认导出',
  'Mend it.': '请修正。',
  'docs/configuration.md lists what there is.': '全部的键见 docs/configuration.md。',
  'docs/configuration.md has examples.': '例子见 docs/configuration.md。',
  'this configuration is code and lies among scrapes, so it is not run':
    '这份配置是代码，又放在原始文本中间，所以没有运行',
  'Name it with --config, or write it as JSON or YAML.': '请用 --config 指定它，或改写成 JSON 或 YAML。',
  'this configuration lies among scrapes and is a link to outside its folder, so it is not read':
    '这份配置放在原始文本中间，又链接到文件夹以外，所以没有读',
  '{names} is of the whole run, and not taken from a configuration that lies among scrapes':
    '{names} 影响整次运行，不从放在原始文本中间的配置里读取',
  'a file that it names leads out of the folder of this configuration, which lies among scrapes, so it is not read: {path}':
    '这份配置放在原始文本中间，它指定的文件在所在文件夹以外，所以没有读：{path}',
  'If you trust it, name it with --config.': '如果信任它，用 --config 指定。',
  'If you trust it, name it with --config. Or say it on the command line.':
    '如果信任它，用 --config 指定；或写在命令行上。',
  'the command line': '命令行',
  'all of it by default': '全部是默认值',
  'from {places:list}': '来自 {places}',
  // Severity and suppressions
  'severity: {rule} is no rule of findings; they are {names}':
    'severity：没有 {rule} 这条问题规则；有 {names}',
  'severity of {rule}: {value} is not allowed; it must be {allowed:text}':
    '{rule} 的 severity：不允许 {value}；必须是{allowed}',
  'Give it as --severity dropped-word=off; clean-articles rules lists the rules.':
    '写成 --severity dropped-word=off；用 clean-articles rules 查看规则。',
  'suppressions: {rule} is no rule of findings': 'suppressions：没有 {rule} 这条问题规则',
  'clean-articles rules lists the rules.': '用 clean-articles rules 查看规则。',
  'suppressions: no {rule} in {text}': 'suppressions：{text} 里没有 {rule}',
  // Files of the program's own
  'no valid JSON: {why:text}': '不是有效的 JSON：{why}',
  'no baseline: it has no "files"': '不是基线：没有 "files"',
  'Mend it, or delete it and write it anew with --update-baseline.':
    '请修正，或删除后用 --update-baseline 重新写。',
  '{where}: must be an object': '{where}：必须是对象',
  '{where}: must be a count, 1 or more': '{where}：必须是 1 或更大的整数',
  "{path}: {number} finding[s] in it can't be found any more. {advice:text}":
    '{path}：其中 {number} 个问题已不存在。{advice}',
  '{path}: {number} file in it is not there any more: {files}. {advice:text}':
    '{path}：其中 {number} 个文件已不存在：{files}。{advice}',
  '{path}: {number} files in it are not there any more: {files}. {advice:text}':
    '{path}：其中 {number} 个文件已不存在：{files}。{advice}',
  'Run the same command with --update-baseline.': '请加上 --update-baseline 再运行。',
  "it can't be read ({why:text}) and is not used": '读不了（{why}），不使用',
  'this is no cache of this version: it is neither used nor replaced. Remove it, or choose another --cache-location':
    '不是这个版本的缓存：不使用，也不覆盖。请删除它，或另选 --cache-location',
  'it is damaged: it is not used, and made anew': '已损坏：不使用，重新生成',
  '{path}: the cache could not be written: {why:text}.': '{path}：缓存写不了：{why}。',
  'no note of what was written that this version knows': '不是这个版本认得的写出记录',
  'Delete it: then nothing is removed until a run with --prune has written it anew.':
    '请删除它：在带 --prune 的运行重新写出之前，不会删除任何文件。',
  'it holds lines alone and no sites: an older clean-articles wrote it':
    '里面只有 lines，没有 sites：是旧版 clean-articles 写的',
  'Write it anew with clean-articles learn, or give it as --boilerplate.':
    '请用 clean-articles learn 重新写，或用 --boilerplate 指定。',
  'Mend it, or write it anew with clean-articles learn.': '请修正，或用 clean-articles learn 重新写。',
  'it must be an object of version, lines, sites': '必须是带 version、lines、sites 的对象',
};
