/** A text in another language, or as it is where no form is known. */
export type Translate = (text: string) => string;

/** For English: the program's own language. */
export const AS_IT_IS: Translate = (text) => text;

/** A form of messages, such as `{number} line[s] learned from {source:text}`, ready to be compared with what was said. */
interface Form {
  /** What messages of this form begin with: told at less cost than the pattern. */
  readonly start: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly kinds: readonly Kind[];
  readonly translated: string;
  /** How many characters stand in every message of this form. */
  readonly fixed: number;
}

const byFixed = (one: Form, other: Form) => other.fixed - one.fixed;

/** Whether a value is kept, is a message itself, or a list of them with commas between. */
type Kind = 'value' | 'text' | 'list';

const PLACEHOLDER = /\{(\w+)(?::(text|list))?\}/g;

/**
 * Translates what the program says in English: messages are put together where they arise, in English, which is what records
 * and JSON keep; for people, their form is found again here, and the values are put into its translation.
 *
 * In a form `{name}` stands for any text, `{number}` and `{n_name}` for digits, `{x_name}` for what has no blank, `{name:text}` for another message, `{name:list}` for several with commas
 * between, `[s]` for the ending that a noun has but behind 1.
 *
 * @param forms in any order: those that fix more of a text are tried first
 * @param otherwise asked for a text of no form
 */
export function translator(
  forms: readonly (readonly [english: string, translated: string])[],
  otherwise: (text: string, translate: Translate) => string = AS_IT_IS,
): Translate {
  const compiled = forms.map(([english, translated]) => compile(english, translated)).sort(byFixed);
  const known = new Map<string, Found>();
  const look = (text: string): Found => {
    const before = known.get(text);
    if (before !== undefined) return before;
    let found = find(text, compiled, look);
    if (!found?.isWhole) {
      const other = fallBack(
        text,
        otherwise(text, (part) => look(part).text),
      );
      if (!found || other.isWhole) found = other;
    }
    if (known.size > MOST_KNOWN) known.clear();
    known.set(text, found);
    return found;
  };
  return (text) => look(text).text;
}

/** A translation, and whether all of it is one: in a form that does not fit quite, an inner message stays as it was. */
interface Found {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Two words of English in a row, and one. */
const WORDS = /[a-z]{2} [a-z]{2}/;
const WORD = /[a-z]{2}/;

function fallBack(text: string, translated: string): Found {
  return { text: translated, isWhole: !(translated === text ? WORD : WORDS).test(translated) };
}

/** How many texts are remembered: reasons come again and again. */
const MOST_KNOWN = 1000;

/** The translation by the first form of which all is translated, or else by the first that fits. */
function find(text: string, forms: readonly Form[], look: (text: string) => Found): Found | undefined {
  let first: Found | undefined;
  for (const { start, pattern, names, kinds, translated } of forms) {
    if (!text.startsWith(start)) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const values = names.map((_, index) => filledIn(match[index + 1] ?? '', kinds[index], look));
    const found = {
      text: translated.replaceAll(
        PLACEHOLDER,
        (_all, name: string) => values[names.indexOf(name)]?.text ?? '',
      ),
      isWhole: values.every(({ isWhole }) => isWhole),
    };
    if (found.isWhole) return found;
    first ??= found;
  }
  return first;
}

function filledIn(value: string, kind: Kind | undefined, look: (text: string) => Found): Found {
  if (kind === 'text') return look(value);
  if (kind !== 'list') return { text: value, isWhole: true };
  const parts = value.split(', ').map(look);
  return { text: parts.map(({ text }) => text).join('、'), isWhole: parts.every(({ isWhole }) => isWhole) };
}

function compile(english: string, translated: string): Form {
  const names: string[] = [];
  const kinds: Kind[] = [];
  const source = english
    .split(/(\{\w+(?::\w+)?\}|\[s\])/)
    .map((part) => {
      if (part === '[s]') return 's?';
      const [, name, kind = 'value'] = /^\{(\w+)(?::(\w+))?\}$/.exec(part) ?? [];
      if (name === undefined) return part.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&');
      names.push(name);
      kinds.push(kind as Kind);
      if (name.startsWith('x_')) return '(\\S+)';
      return name === 'number' || name.startsWith('n_') ? '(\\d+)' : '(.*?)';
    })
    .join('');
  const [start = ''] = english.split(/\{|\[s\]/);
  const fixed = english.replaceAll(PLACEHOLDER, '').replaceAll('[s]', '').length;
  return { start, pattern: new RegExp(`^${source}$`, 's'), names, kinds, translated, fixed };
}

/** The names of the placeholders of a form, sorted; for tests. */
export function placeholdersOf(form: string): string[] {
  return Array.from(form.matchAll(PLACEHOLDER), ([, name]) => name ?? '').sort();
}
