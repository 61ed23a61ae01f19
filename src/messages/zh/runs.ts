/** How runs of `clean`, `check`, `learn` and `corpus` went, by its form in English. */
export const RUNS: Readonly<Record<string, string>> = {
  '{path}: {why:text}.': '{path}：{why}。',
  '{done} of {number} file[s]  {speed}  {time} left': '{done}/{number} 个文件  {speed}  剩余 {time}',
  '{number} left out': '跳过 {number} 个',
  'no article': '没有文章',
  "(line {number} of the page's text)": '（网页文本的第 {number} 行）',
  '{path}: left out: {why:text} ({x_rule}).': '{path}：已跳过：{why}（{x_rule}）。',
  '(more than {number} lines differ)': '（不同的行超过 {number} 行）',
  'the article is right with a confidence of {share}, less than the {least} of --min-confidence':
    '文章正确的概率是 {share}，低于 --min-confidence 的 {least}',
  // Learning
  'It was left out.': '已跳过。',
  '{why:text}; {number} more of its records are left out': '{why}；另有 {number} 条记录跳过',
  "{number} of its records can't be read": '有 {number} 条记录读不了',
  '`clean-articles corpus` names each of them.': '用 `clean-articles corpus` 查看每一条。',
  '{site}, {number} page[s]': '{site}，{number} 页',
  '  drops {x_word}: {n_gaps} gap[s] in {n_documents} document[s], {x_times} times likelier than any other word':
    '  过滤“{x_word}”：{n_documents} 篇文档里有 {n_gaps} 处，可能性是其他任何词的 {x_times} 倍',
  '  drops {x_word}: {n_gaps} gap[s] in {n_documents} document[s], {x_times} times likelier than any other word; stands in {n_standing} document[s] all the same':
    '  过滤“{x_word}”：{n_documents} 篇文档里有 {n_gaps} 处，可能性是其他任何词的 {x_times} 倍；仍有 {n_standing} 篇文档里出现',
  '  on {number} page[s]: {line}': '  {number} 页上有：{line}',
  '  on {number} page[s], kept: {line}': '  {number} 页上有，清理时保留：{line}',
  '  and {number} more line[s]': '  另有 {number} 行',
  '{n_gaps} gap[s] of dropped words left in {n_scrapes} scrape[s]: all scrapes of a site tell its filter together; run clean-articles learn, or clean with --site auto':
    '{n_scrapes} 份原始文本里还有 {n_gaps} 处缺词：一个网站的原始文本合起来才看得出它过滤什么；请运行 clean-articles learn，或清理时加 --site auto',
  // Shards
  '{done} of {number} shard[s] done: {n_records} record[s], {n_written} written, {n_changed} changed, {n_excluded} excluded':
    '完成 {done}/{number} 个分片：{n_records} 条记录，写入 {n_written} 条，改动 {n_changed} 条，排除 {n_excluded} 条',
  '{done} of {number} shard[s] done: {n_records} record[s], {n_written} written, {n_changed} changed, {n_excluded} excluded ({why})':
    '完成 {done}/{number} 个分片：{n_records} 条记录，写入 {n_written} 条，改动 {n_changed} 条，排除 {n_excluded} 条（{why}）',
  '{done} of {number} shard[s]  {n_records} record[s]  {speed}  {time} left':
    '{done}/{number} 个分片  {n_records} 条记录  {speed}  剩余 {time}',
  '{done} of {number} shard[s]  {n_records} record[s]  {speed}  {n_errors} error[s]  {time} left':
    '{done}/{number} 个分片  {n_records} 条记录  {speed}  {n_errors} 个错误  剩余 {time}',
  'What is before that is done. Fetch the file again; {path} names the records that were excluded, if there were any.':
    '在此之前的已完成。请重新下载这个文件；被排除的记录（如果有）记在 {path} 里。',
  'the process that cleaned it ran out of memory': '清理它的进程内存不足',
  'the process that cleaned it was killed, as systems do when memory runs out':
    '清理它的进程被终止，系统内存不足时会这样',
  'the process that cleaned it ended with {code}': '清理它的进程结束，退出码 {code}',
  '{one}, and {other} is asked for': '{one}，而要求的是 {other}',
  'the line is not in UTF-8, nor whole in another encoding': '这一行不是 UTF-8，也不是完整的其他编码',
  'Give --compression gzip, or use Node 22.15 or later. Reading zstd works with any.':
    '请用 --compression gzip，或用 Node 22.15 以上。读取 zstd 不限版本。',
  "Node {version} can't write zstd": 'Node {version} 不能写 zstd',
  'more than {number} bytes, unpacked': '解压后超过 {number} 字节',
  "its content can't be unpacked ({coding}): {why}": '内容解不开（{coding}）：{why}',
  'the zstd data is cut off': 'zstd 数据不完整',
  'the zstd data is damaged, or something else follows it: {why}': 'zstd 数据损坏，或后面还有别的内容：{why}',
  'it is not compressed with gzip, as its name says': '不像文件名所说是 gzip 压缩的',
  'the gzip data ends at byte {number}, and something else follows':
    'gzip 数据到第 {number} 字节结束，后面还有别的内容',
  'the gzip data is damaged before byte {number}: {why:text}': 'gzip 数据在第 {number} 字节之前损坏：{why}',
  'a checksum is another': '校验和不对',
  'the column {column} holds decimals of {number} digits, of which {n_most} can be read':
    '{column} 列的小数有 {number} 位，最多能读 {n_most} 位',
  'record {number} does not begin as one of WARC does': '第 {number} 条记录的开头不是 WARC',
  'record {number} does not say how long it is': '第 {number} 条记录没有说明长度',
  'a header has no end': '头部没有结束',
  'the file is cut off': '文件不完整',
  'this is no whole Parquet file ({why:text})': '不是完整的 Parquet 文件（{why}）',
  'Fetch it again, or say its format with --format.': '请重新下载，或用 --format 说明格式。',
  'Free some memory, or give records more with --max-memory.':
    '请腾出内存，或用 --max-memory 给记录更多内存。',
  'no process can be started to clean records: {why}': '无法启动清理记录的进程：{why}',
  'its name tells no format': '从文件名看不出格式',
  'Say it with --format jsonl, warc, wet or parquet.': '请用 --format 指定：jsonl、warc、wet 或 parquet。',
  '{size} bytes, and the limit is {limit}': '{size} 字节，而上限是 {limit}',
  "{number} record[s] can't be cleaned, more than the {allowed} of --max-errors; the last: {name}: {why}":
    '{number} 条记录无法清理，超过 --max-errors 的 {allowed} 条；最后一条：{name}：{why}',
  'Look at them, or allow more with --errors and --max-errors; the next run goes on from here.':
    '请查看它们，或用 --errors 和 --max-errors 放宽；下次运行从这里接着做。',
  'not in the sample': '不在抽样里',
  'internal error: {read} records read, {written} written, {excluded} excluded':
    '内部错误：读取 {read} 条记录，写入 {written} 条，排除 {excluded} 条',
  'This is a bug: please report it. Nothing was put in its place.':
    '这是程序的错误：请报告它。原有的文件没有改动。',
};
