// Puts known slips into real texts, to measure rules of form whose slips are too rare to be met by chance.
//
//   node rules/measurements/seed-form.mjs texts.jsonl seeded.jsonl [seed]
//
// texts.jsonl has one text a line, as a JSON string. seeded.jsonl has one row a line: `id` says the rule and a number, `description` the text with exactly
// one slip of that rule at a random place; `clean-…` are texts as they came. The same texts and seed give the same rows.
import { readFileSync, writeFileSync } from 'node:fs';

const PER_RULE = 60;
const CLEAN = 200;

const [input, output, seed = '1'] = process.argv.slice(2);
if (!input || !output || !Number.isInteger(Number(seed))) {
  console.error('Usage: node seed-form.mjs texts.jsonl seeded.jsonl [seed, a whole number]');
  process.exit(2);
}

// mulberry32
let state = Number(seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }

  return copy;
}

// Places

const places = (text, pattern) => [...text.matchAll(pattern)];

/** Between two words. */
function insert(text, words) {
  const gap = pick(places(text, /(?<=[a-z]) (?=[a-z])/g));
  return `${text.slice(0, gap.index)} ${words} ${text.slice(gap.index + 1)}`;
}

/** Before the text, after it, or after one of its sentences. */
function beside(text, words) {
  const ends = places(text, /(?<=[a-z][.!?]) (?=[A-Z])/g);
  const at = below(ends.length + 2);
  if (at < ends.length) {
    return `${text.slice(0, ends[at].index)} ${words} ${text.slice(ends[at].index + 1)}`;
  }

  return at === ends.length ? `${words} ${text}` : `${text} ${words}`;
}

/** Around one to three words. */
function wrap(text, before, after) {
  const words = pick(places(text, /(?<=[a-z] )[A-Za-z]{3,}(?: [a-z]+){0,2}(?= [a-z])/g));
  return `${text.slice(0, words.index)}${before}${words[0]}${after}${text.slice(words.index + words[0].length)}`;
}

/** Between two sentences, in place of the space. */
function between(text, sign) {
  const gap = pick(places(text, /(?<=[a-z.!?,]) (?=[A-Za-z])/g));
  return text.slice(0, gap.index) + sign + text.slice(gap.index + 1);
}

/** In place of an apostrophe, or of one letter in the middle of a word. */
function instead(text, apostrophe, letter, sign) {
  const marks = apostrophe ? places(text, /(?<=[a-z])['’](?=[a-z])/g) : [];
  const found = marks.length > 0 ? pick(marks) : pick(places(text, letter));
  return text.slice(0, found.index) + sign + text.slice(found.index + 1);
}

// SYN1904: the bytes of one encoding, read as another

const read = (bytes, encoding) => new TextDecoder(encoding, { ignoreBOM: true }).decode(Uint8Array.from(bytes));
const misread = (text, encoding) => read(Buffer.from(text, 'utf8'), encoding);

const RARE = ['’', '’', 'é', 'é', 'è', 'ê', 'ë', 'ñ', 'ö', 'ü', 'ä', 'ã', 'ç', 'í', 'ó', 'ú', 'á', 'à', 'î', 'ô', 'å', 'ø', 'ł', 'ş', 'ō', 'č'];
const BESIDE_WORDS = ['—', '–', '…', '“', '”', '‘', '™', '®', '½', '£', '€', '\u00A0', '•', '🎬', 'É', 'Ó'];

/** One character of a text after both encodings have had it. */
const damaged = (damage) => (text) => {
  const character = pick(random() < 0.65 ? RARE : BESIDE_WORDS);
  return character === '’' ? instead(text, true, /(?<=[a-z]{2})s(?= )/g, damage(character))
    : RARE.includes(character) ? instead(text, false, /(?<=[a-z]{2})[aeiou](?=[a-z])/g, damage(character))
    : '—–…\u00A0'.includes(character) ? between(text, damage(character)) : insert(text, damage(character) + pick(['', '', 'x']));
};

const asWindows = damaged((c) => misread(c, 'windows-1252'));
const BROKEN = [
  ...Array(8).fill(asWindows),
  damaged((c) => misread(misread(c, 'windows-1252'), 'windows-1252')),
  damaged((c) => Buffer.from(c, 'utf8').toString('latin1')),
  damaged((c) => misread(c, 'macintosh')),
  damaged((c) => misread(c, 'windows-1251')),
  damaged(() => '\uFFFD'),
  damaged(() => '\uFFFD\uFFFD'),
  damaged(() => 'ï¿½'),
  (text) => instead(text, true, /(?<=[a-z]{2})s(?= )/g, '\u0092'),
  (text) => wrap(text, '\u0093', '\u0094'),
  (text) => between(text, '\u0097'),
  (text) => `ï»¿${text}`,
  (text) => text.replace(/fi|fl|ff/, (pair) => ({ fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ' })[pair]),
];

// SYN1905

const ENTITY_FOR_SPACE = ['&nbsp;', '&#160;', '&#xA0;', '&nbsp', '&ensp;', '&emsp;', '&thinsp;', '&#8203;', '&amp;nbsp;'];
const ENTITY_FOR_APOSTROPHE = ['&#39;', '&#x27;', '&apos;', '&rsquo;', '&#8217;', '&#x2019;', '&amp;#39;', '&#039;', '&rsquo', '&amp;rsquo;', '&#146;', '&lsquo;'];
const ENTITY_FOR_LETTER = ['&eacute;', '&ntilde;', '&uuml;', '&#233;', '&ouml;', '&ccedil;', '&aacute;', '&Eacute;', '&oslash;', '&scaron;', '&amp;eacute;', '&#xe9;'];
const ENTITY_BY_ITSELF = ['&amp;', '&AMP;', '&amp;amp;', '&mdash;', '&ndash;', '&#8211;', '&#8212;', '&hellip;', '&#38;', '&bull;', '&middot;', '&amp', '&half;', '&frac12;'];
const ENTITY_PAIR = [['&quot;', '&quot;'], ['&ldquo;', '&rdquo;'], ['&#8220;', '&#8221;'], ['&#34;', '&#34;'], ['&laquo;', '&raquo;'], ['&amp;quot;', '&amp;quot;'], ['&lt;i&gt;', '&lt;/i&gt;']];
const ENTITIES = [
  ...ENTITY_FOR_SPACE.map((sign) => (text) => between(text, sign)),
  ...ENTITY_FOR_APOSTROPHE.map((sign) => (text) => instead(text, true, /(?<=[a-z]{2})s(?= )/g, sign)),
  ...ENTITY_FOR_LETTER.map((sign) => (text) => instead(text, false, /(?<=[a-z]{2})[aeiou](?=[a-z])/g, sign)),
  ...ENTITY_BY_ITSELF.map((sign) => (text) => insert(text, sign)),
  ...ENTITY_PAIR.map((pair) => (text) => wrap(text, ...pair)),
  (text) => insert(text, 'R&amp;B'),
  (text) => beside(text, '&copy; 2019'),
  (text) => insert(text, 'Lego&reg;'),
];

// SYN1906

const MARKUP_PAIR = [
  ['<i>', '</i>'], ['<b>', '</b>'], ['<em>', '</em>'], ['<strong>', '</strong>'], ['<I>', '</I>'], ['<p>', '</p>'], ['<span class="title">', '</span>'], ['<font color="red">', '</font>'],
  ['<a href="https://example.com/">', '</a>'], ['<u>', '</u>'], ['<cite>', '</cite>'], ['<mark>', '</mark>'], ['<q>', '</q>'], ['<h2>', '</h2>'], ['<synopsis>', '</synopsis>'],
  ['[b]', '[/b]'], ['[i]', '[/i]'], ['[I]', '[/I]'], ['[u]', '[/u]'], ['[url=https://example.com/]', '[/url]'], ['[quote]', '[/quote]'], ['[size=2]', '[/size]'],
  ['**', '**'], ['*', '*'], ['__', '__'], ['_', '_'], ['***', '***'], ['~~', '~~'], ['`', '`'], ['[', '](https://example.com/)'], ['[[', ']]'], ['[[Film|', ']]'], ["'''", "'''"], ["''", "''"],
];
const MARKUP_GAP = ['<br>', '<br/>', '<br />', '<BR>', '<p>', '</p><p>', '\\n', '\\n\\n', '\\r\\n', '\\t', '<br><br>'];
const MARKUP_WORD = ['%s', '%1$s', '{0}', '{title}', '{{title}}', '${title}', '%TITLE%', '[title]', '<title>', '{{cite web}}', '%d', '\\"', '{{char}}', '$title$'];
const MARKUP_BESIDE = ['[1]', '[citation needed]', '<!-- draft -->', '[edit]', '[12]', '<ref name="a" />', '<sup>2</sup>', '== Plot ==', '<![CDATA[', '[caption id="2"]', '<hr>', '[[File:Poster.jpg]]'];
const MARKUP = [
  ...MARKUP_PAIR.map((pair) => (text) => wrap(text, ...pair)),
  ...MARKUP_GAP.map((sign) => (text) => between(text, sign)),
  ...MARKUP_WORD.map((sign) => (text) => insert(text, sign)),
  ...MARKUP_BESIDE.map((sign) => (text) => beside(text, sign)),
  (text) => `## Synopsis\n${text}`,
  (text) => instead(text, true, /(?<=[a-z]{2})s(?= )/g, '\\u2019'),
  (text) => instead(text, true, /(?<=[a-z]{2})s(?= )/g, "\\'"),
];

// SYN1907: most stand there in place of the whole text

const STAND_INS = [
  'TBD', 'TBA', 'tbc', 'T.B.A.', 'To be announced.', 'To be confirmed', 'To be determined', 'N/A', 'n.a.', 'None', 'NULL', 'undefined', 'NaN', '#N/A', '#REF!', '-', '---', '...', '???', '.', 'x', 'XXX',
  'test', 'Test', 'Test synopsis', 'test 123', 'This is a test.', 'asdf', 'asdf asdf', 'Placeholder', 'Placeholder text', '[PLACEHOLDER]', 'Placeholder synopsis.', 'Dummy text', 'Sample text',
  'Synopsis', 'Description', 'Short description', 'Synopsis to come.', 'Synopsis coming soon', 'Description coming soon...', 'Coming soon!', 'Synopsis pending', 'Plot to be announced', 'Synopsis TBD',
  'Plot unknown.', 'Plot kept under wraps.', 'The plot is currently unknown.', 'Plot details are not yet available.', 'No description available.', 'No synopsis available', 'No overview found.', 'No plot yet.',
  'No description', 'There is no synopsis for this episode yet.', 'Description not available.', 'Synopsis unavailable', 'Not available', 'No information available at this time.', 'Currently no description.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.', 'Insert synopsis here', '[Insert description here]', '<add synopsis>', 'Enter description', 'Add a plot', 'Type your synopsis here.', 'Your text here',
  'TODO', 'TODO: write synopsis', 'FIXME', 'Draft', 'Awaiting synopsis', 'Synopsis missing', 'MISSING', 'Text to follow.', 'More details to come.', 'Will be updated soon.', 'To be added.', 'Untitled', 'S01E02', 'Episode 4',
];
const NOTES = ['[insert name]', '[TBC]', '<name>', '[NAME]', '(TBC)', '[TK]', 'XXXX', '[add actor here]', 'TBD', '[placeholder]', '[character name]', '(name TBD)', '[TODO: check]', 'lorem ipsum', '[year]'];
const STANDING_IN = [...STAND_INS.map((words) => () => words), ...NOTES.map((note) => (text) => insert(text, note))];

// SYN1918

const ends = (number) => (number % 100 > 10 && number % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');

function ordinal(number) {
  const right = ends(number);
  return number.toLocaleString('en-US') + pick(['st', 'nd', 'rd', 'th'].filter((end) => end !== right));
}

const ORDINALS = [
  (text) => insert(text, `in the ${ordinal(1 + below(21))} century`),
  (text) => insert(text, `on her ${ordinal(12 + below(80))} birthday`),
  (text) => insert(text, `for the ${ordinal(2 + below(12))} time`),
  (text) => insert(text, `the ${ordinal(1 + below(30))}-century`),
  (text) => beside(text, `This is the ${ordinal(2 + below(40))} season.`),
  (text) => beside(text, `${ordinal(2 + below(150))} episode.`),
  (text) => insert(text, `at ${ordinal(20 + below(150))} Street`),
  (text) => insert(text, `(the ${ordinal(100 + below(900))})`),
  (text) => insert(text, `on the ${ordinal(1001 + below(4000))} day`),
  (text) => insert(text, `on June ${ordinal(1 + below(30))},`),
  (text) => insert(text, `of the ${ordinal(2 + below(100)).toUpperCase()} floor`),
  (text) => insert(text, `the “${ordinal(2 + below(60))}” of them`),
];

// SYN1923

const WARNINGS = [
  'Spoiler alert!', 'SPOILER ALERT:', 'Spoiler alert -', 'Spoiler Alert.', '(Spoiler alert)', '(SPOILERS)', '[SPOILER]', '[Spoilers]', '***SPOILERS***', '**Spoiler**', '*spoiler*', '!!! SPOILER !!!', 'Spoiler:', 'SPOILERS:', 'Spoilers!',
  '--- SPOILERS ---', 'Warning: spoilers', 'WARNING: SPOILERS AHEAD', 'Warning! Spoilers!', 'Spoiler warning.', 'SPOILER WARNING:', 'Caution: spoilers', 'Beware of spoilers.', 'Beware: spoilers ahead!', 'Spoilers follow.', 'Major spoilers below.',
  'Minor spoilers ahead.', 'This synopsis contains spoilers.', 'This review may contain spoilers.', 'May contain spoilers', 'Contains spoilers', 'Contains plot spoilers.', 'The following contains major spoilers.', 'Contains mild spoilers.', '(contains spoilers)',
  '(mild spoilers)', '[Spoilers for season 1]', 'Possible spoilers!', 'Potential spoilers ahead.', 'Spoilers below this line.', 'Huge spoiler:', 'End of spoilers.', '(end spoiler)', '<spoiler>', '[spoiler]', '{spoiler}', 'SPOILER!', 'Some spoilers ahead',
  'Do not read on if you want to avoid spoilers.', 'Spoilers ahead for season two.', 'Here be spoilers.', 'Stop reading here to avoid spoilers.', 'Full spoilers follow!', 'Plot spoilers follow:', 'Contains a spoiler.', 'Includes spoilers.',
  'Read no further if you have not seen the first season.', 'Plot and ending follow.', 'Heads up: this gives the ending away.', 'Spoiler tag:',
];

const RULES = {
  SYN1904: BROKEN,
  SYN1905: ENTITIES,
  SYN1906: MARKUP,
  SYN1907: STANDING_IN,
  SYN1918: ORDINALS,
  SYN1923: WARNINGS.map((warning) => (text) => beside(text, warning)),
};

// Only texts that have none of the slips before one is put in.
const isPlain = (text) => text.length >= 80 && text.length <= 800 && !/[^\x20-\x7E‘’“”–—…é]|[&<>[\]{}*_\\%`#|~]|spoil|\d(?:st|nd|rd|th)\b/i.test(text)
  && places(text, /(?<=[a-z] )[A-Za-z]{3,}(?: [a-z]+){0,2}(?= [a-z])/g).length > 3 && /f[ifl]/.test(text) && /[a-z]{2}s /.test(text) && /[a-z]{2}[aeiou][a-z]/.test(text);

const texts = shuffled([...new Set(readFileSync(input, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line)))]);
const plain = texts.filter(isPlain);
const needed = Object.keys(RULES).length * PER_RULE;
if (plain.length < needed || texts.length < needed + CLEAN) {
  console.error(`${input} has ${texts.length} texts, ${plain.length} of them plain. At least ${needed + CLEAN}, with ${needed} plain ones, are needed.`);
  process.exit(1);
}

const rows = [];
for (const [rule, shapes] of Object.entries(RULES)) {
  // All shapes in turn before one comes again.
  const order = shuffled(shapes);
  for (let number = 1; number <= PER_RULE; number++) {
    rows.push({ id: `${rule}-${number}`, description: order[(number - 1) % order.length](plain.pop()) });
  }
}

const used = new Set(texts.filter(isPlain).slice(plain.length));
const clean = texts.filter((text) => !used.has(text)).slice(0, CLEAN);
rows.push(...clean.map((description, index) => ({ id: `clean-${index + 1}`, description })));
writeFileSync(output, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
