// node textlint.mjs TEXTS.jsonl  (one JSON string a line): prints texts, findings and milliseconds as JSON, without start and reading.
import fs from 'node:fs';
import { createLinter, loadTextlintrc } from 'textlint';

const texts = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: new URL('textlintrc.json', import.meta.url).pathname }) });
for (const text of texts.slice(0, 100)) {
  await linter.lintText(text, 'synopsis.md');
}

const start = performance.now();
let findings = 0;
for (const text of texts) {
  findings += (await linter.lintText(text, 'synopsis.md')).messages.length;
}

console.log(JSON.stringify({ texts: texts.length, findings, milliseconds: performance.now() - start, rules: 4 }));
