import type { Element } from '../core/hints.js';

/** A class that names a language whatever stands beside it: `language-js`, `lang-py`, `highlight-source-shell`, `brush:java`. */
const NAMING = /^(?:language-|lang-|lang:|highlight-source-|highlight-text-|brush:|syntax-)(.+?);?$/i;

/** Classes beside which the name of a language stands bare: `highlight python`, `hljs xml`, `brush: java`. */
const BESIDE = /^(?:highlight|hljs|sourceCode|brush:|prettyprint|rouge|chroma|code|prism)$/i;

/** A bare name that is one alone: `<code class="java">`. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'abap actionscript ada apache apex applescript arduino asm assembly awk bash basic bat batch c c# c++ clojure cmake coffeescript cpp cs ' +
    'csharp css cuda d dart delphi diff docker dockerfile elixir elm erlang f# fish fortran fsharp glsl go golang gradle graphql groovy ' +
    'haskell hcl hlsl html http ini java javascript js json json5 jsonc jsx julia kotlin kt latex less lisp lua make makefile markdown ' +
    'matlab md mermaid mysql nasm nginx nim objc objective-c objectivec ocaml octave pascal perl pgsql php plsql postgresql powershell ' +
    'prolog properties proto protobuf ps1 puppet py python python3 qml r rb react rs ruby rust sass scala scheme scss sh shell sol ' +
    'solidity sql stylus svelte swift systemverilog tcl terraform tex toml ts tsx typescript vala vb vbnet verilog vhdl vim vue wasm xml ' +
    'xquery yaml yml zig zsh'
  ).split(' '),
);

/** What highlighters say of text in no language, and words beside a language that are none. */
const NONE =
  /^(?:none|plain|plaintext|text|txt|no-?highlight|auto|undefined|null|true|false|default|language|lang|code|pre|wrap|nowrap|line-?numbers?|linenums|numberlines|copyable|block|table|figure)$/i;
const NAME = /^[A-Za-z][\w+#.-]{0,19}$/;

/** How far above its text a highlighter names the language. */
const ABOVE = 4;

/**
 * The language of code as its highlighter names it, in lower case; `null` if none is named.
 *
 * @param inner the innermost element of some line of it
 * @param element whose text the code is
 */
export function taggedLanguage(inner: Element, element: Element): string | null {
  let above = 0;
  for (let around: Element | undefined = inner; around && above <= ABOVE; around = around.parent) {
    const isOwn = above <= 1;
    if (around === element || above > 0) above++;
    const named = languageOf(around, isOwn);
    if (named !== undefined) return NONE.test(named) ? null : named.toLowerCase();
  }
  return null;
}

/** @param isOwn whether it is in the element of the code, or is that */
function languageOf({ name, attributes }: Element, isOwn: boolean): string | undefined {
  const given = attributes['data-lang'] ?? attributes['data-language'];
  if (given !== undefined && NAME.test(given)) return given;
  const names = (attributes.class ?? '').split(/\s+/, 12).filter((one) => one !== '');
  for (const one of names) {
    const named = NAMING.exec(one)?.[1];
    if (named !== undefined && NAME.test(named)) return named;
  }
  const others = names
    .map((one) => one.replace(/;$/, ''))
    .filter((one) => NAME.test(one) && !BESIDE.test(one));
  const known = others.find((one) => LANGUAGES.has(one.toLowerCase()));
  const isCode = isOwn && (name === 'code' || name === 'pre');
  const isBeside = names.some((one) => BESIDE.test(one));
  if (known !== undefined && (isCode || isBeside)) return known;
  if (isBeside && (isCode || name === 'figure') && others[0] !== undefined) return others[0];
  const { lang } = attributes;
  return name === 'pre' && lang !== undefined && LANGUAGES.has(lang.toLowerCase()) ? lang : undefined;
}
