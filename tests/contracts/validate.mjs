// node tests/contracts/validate.mjs SCHEMA FILE…
// SCHEMA is a JSON schema (draft-04 or 2020-12), or `sarif` for the one of SARIF 2.1.0. FILE is JSON, JSON lines, YAML, or Markdown with front matter.
// Exit code 0: all are valid; 1: one is not; 2: wrong usage.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, extname } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { parse as parseYaml } from "yaml";

const [schemaName, ...files] = process.argv.slice(2);
if (!schemaName || files.length === 0) {
  console.error("usage: node tests/contracts/validate.mjs SCHEMA FILE…");
  process.exit(2);
}

const sarifSchema = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const validate = compile(JSON.parse(readFileSync(schemaName === "sarif" ? sarifSchema : schemaName, "utf8")));
let failures = 0;
for (const file of files) {
  for (const [place, value] of read(file)) {
    if (!validate(value)) {
      failures++;
      for (const error of validate.errors) {
        console.error(`${place}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
      }
    }
  }
}

console.log(`${files.length} files, ${failures} invalid`);
process.exit(failures === 0 ? 0 : 1);

function compile(schema) {
  const Ajv = String(schema.$schema).includes("draft-04") ? AjvDraft04 : Ajv2020;
  // The pattern of a language in the SARIF schema is no Unicode pattern.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

function* read(file) {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  switch (extname(file)) {
    case ".yml":
    case ".yaml":
      yield [file, parseYaml(text)];
      break;
    case ".jsonl":
      for (const [i, line] of text.split("\n").entries()) {
        if (line.trim()) yield [`${file}:${i + 1}`, JSON.parse(line)];
      }
      break;
    case ".md": {
      const frontMatter = /^---\r?\n([\s\S]*?)^---\r?$/m.exec(text);
      if (frontMatter) yield [file, parseYaml(frontMatter[1]) ?? {}];
      break;
    }
    default:
      yield [`${basename(file)}`, JSON.parse(text)];
  }
}
