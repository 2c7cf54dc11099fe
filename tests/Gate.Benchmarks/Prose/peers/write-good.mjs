// node write-good.mjs TEXTS.jsonl  (one JSON string a line): prints texts, findings and milliseconds as JSON, without start and reading.
import fs from 'node:fs';
import writeGood from 'write-good';

const texts = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
for (const text of texts.slice(0, 500)) {
  writeGood(text);
}

const start = performance.now();
let findings = 0;
for (const text of texts) {
  findings += writeGood(text).length;
}

console.log(JSON.stringify({ texts: texts.length, findings, milliseconds: performance.now() - start, rules: 9 }));
