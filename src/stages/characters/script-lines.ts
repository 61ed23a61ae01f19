import { HAN } from '../../language/han.js';

/** A kind of line of a page's script or style sheet; literals are `""`, comments are gone. */
interface ScriptLine {
  readonly what: string;
  /** Linear. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** None holds Chinese text outside of literals and comments. */
export const SCRIPT_LINES: readonly ScriptLine[] = [
  {
    what: 'a declaration',
    pattern: /^(?:var|let|const) [\w$]+ ?(?:=|;$).*[;\])}"]?$/,
    example: 'var _hmt = _hmt || [];',
  },
  {
    what: 'a function',
    pattern: /^[!(;]{0,2}(?:async )?function ?[\w$]{0,40} ?\([^()]*\) ?\{/,
    example: '(function() {',
  },
  {
    what: 'an assignment to a property',
    pattern: /^(?:window|document|self|top|location|[\w$]{1,30})(?:\.[\w$]+|\[""\]){1,5} ?\|?= ?.*[;\])}"]$/,
    example: 'window.__DATA__={page:1}',
  },
  {
    what: 'a call',
    pattern: /^(?:\$|jQuery|[\w$]{1,40}(?:\.[\w$]+){0,6}) ?\(.*\) ?(?:;|\}+\)?;?)$/,
    example: 'document.write(\'<div id="ad"></div>\');',
  },
  {
    what: 'a call of what stands in brackets',
    pattern: /^\([\w$ =.|[\]]{1,100}\)\.[\w$]{1,40}\(.*\);?$/,
    example: '(ads = window.ads || []).push({});',
  },
  {
    what: 'a condition or a loop',
    pattern: /^(?:\} ?)?(?:if|for|while|switch|catch|try|else)\b ?[({].*[{};]$/,
    example: 'if (window.name) { show(); }',
  },
  { what: 'ends of blocks', pattern: /^[})\]]{1,6}(?:\(.{0,200}\))?[;,)]{1,3}$/, example: '})();' },
  { what: 'a frame around a script', pattern: /^\/\/ ?(?:<!\[CDATA\[|\]\]>|-->)$/, example: '//<![CDATA[' },
  {
    what: 'data for search engines',
    pattern: /^\{ ?@: .*\}$/,
    example: '{"@context":"https://schema.org","name":"渡口"}',
  },
  {
    what: 'a rule of a style sheet',
    pattern: /^(?:[.#@*:]|[a-z][\w-]*[\s.#:,>{[])[^{}]{0,300}\{(?:[^{}]{0,300}\{)? ?[a-z-]{2,40} ?:[^{}]*\}/i,
    example: '.header{color:#fff}',
  },
];

/** The first key of data for search engines. */
const CONTEXT = /^\s*\{\s*"@(?:context|type|graph|id)"\s*:/;
const LITERAL = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const COMMENT = /\/\*[^*]*\*\//g;
const HAN_CHARACTER = new RegExp(`[${HAN}]`);

/** What only texts about programming say, folded: one that does keeps what looks like a program. */
export const ABOUT_PROGRAMS =
  /代码|(?<![小])程序|函数|变量|脚本|样式|编程|语法|语句|数据库|SQL|前端|后端|浏览器|控制台|JavaScript|jQuery|CSS|HTML|Python|Node|Vue|React|API/i;

/** The cheap question: whether a line begins with ASCII and ends as programs do. */
export function maybeScript(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 0x7f && /[;{}\])"'>[]\s*$/.test(text.slice(-4));
}

/** Whether a line of its own is one of a script or a style sheet. */
export function isScriptLine(text: string): boolean {
  if (!maybeScript(text)) return false;
  const program = text
    .trim()
    .replace(CONTEXT, '{@: ')
    .replace(LITERAL, '""')
    .replace(COMMENT, '')
    .replace(/\s+/g, ' ');
  return !HAN_CHARACTER.test(program) && SCRIPT_LINES.some(({ pattern }) => pattern.test(program));
}

/** Whether it is more than the ends of blocks, which any program has. */
export function isTellingScriptLine(text: string): boolean {
  return isScriptLine(text) && !/^[})\];,\s]*$/.test(text);
}
