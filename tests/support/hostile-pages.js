// HTML made to overflow a stack or to take quadratic time or memory: tags that nest, that end nothing, that end what is far away;
// what is never ended; text that is put together from many pieces.

const times = (piece) => (length) => piece.repeat(Math.ceil(length / piece.length));

/** `start`, then a piece over and over, then `end`. */
const within =
  (start, piece, end = '') =>
  (length) =>
    start + times(piece)(length) + end;

/** One piece over and over, then another one. */
const then = (one, other) => (length) => times(one)(length / 2) + times(other)(length / 2);

/**
 * By what they are: a page of about a number of characters.
 *
 * @type {Readonly<Record<string, (length: number) => string>>}
 */
export const HOSTILE_PAGES = {
  // Depth
  'blocks in blocks': times('<div>'),
  'paragraphs deep in named blocks': within(
    '<div class="box item wrap">'.repeat(500),
    '<p>渡口的早晨很安静，船家坐在石阶上补网。</p>',
  ),
  'formatting in formatting': times('<b>'),
  'paragraphs in spans': times('<p><span>字'),
  'lists in lists': times('<ul><li>字'),
  'tables in tables': times('<table><tr><td>字'),
  'drawings in drawings': times('<svg>'),
  'templates in templates': times('<template>'),
  'what can be opened, in itself': times('<details><summary>字'),
  // Ends
  'ends of nothing': times('</div>'),
  'ends of paragraphs that are none': times('</p>'),
  'ends of nothing within many': then('<div>', '</span>'),
  'ends of formatting far outside': within('<b>', '<div>', '</b>'.repeat(100)),
  'formatting set crosswise': times('<b><i></b></i>字'),
  'links in links': times('<a href=x>字'),
  'links over blocks': times('<a href=x><div>字'),
  'items far from their list': then('<ul><li><div>', '<li>'),
  'headings in headings': times('<h1>字<h2>字'),
  // Attributes
  'many attributes': within('<div ', 'a=b ', '>字</div>'),
  'a long attribute': within('<a href="', 'x', '">字</a>'),
  'a long style': within('<a style="', 'display:', '">字</a>'),
  'blanks in a style': within('<a style="display', ' ', ':none">字</a>'),
  'a long description of an image': within('<img src=a alt="', '字', '">'),
  'data of linked data': within('<script type="application/ld+json">', '[', '</script>字'),
  // What is not ended
  'less-than signs': times('<'),
  'tags without an end': times('<p '),
  comments: times('<!--'),
  'dashes in a comment': within('<!--', '-'),
  scripts: times('<script>'),
  'halves of the end of a script': within('<script>', '</scrip'),
  'sections of character data': times('<![CDATA['),
  'brackets in character data': within('<svg><![CDATA[', ']]'),
  declarations: times('<!'),
  'processing instructions': times('<?'),
  // Text
  ampersands: times('&'),
  'numbers of characters': times('&#x4e2d;'),
  'names of characters': times('&lt;'),
  'names that are none': times('&notit'),
  'zero characters': times('<p\0>字'),
  'words in a line': within('<p>', '字 '),
  'words in elements': within('<p>', '<span>字</span> '),
  'parts of a line': within('<p>', '<code>a</code><em>字</em> '),
  blanks: within('<p>', ' ', '字'),
  'line ends': times('<br>'),
  paragraphs: times('<p>字'),
  items: within('<ul>', '<li>字'),
  cells: within('<table><tr>', '<td>字'),
  rows: within('<table>', '<tr><td>字'),
  'preformatted lines': within('<pre>', '字\n', '</pre>'),
  'preformatted words': within('<pre>', '字 ', '</pre>'),
  images: times('<img src=a>'),
  'annotations above': within('<ruby>', '字<rt>z'),
};
