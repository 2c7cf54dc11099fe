// node tests/contracts/otlp.mjs FILE…
// FILE is the body of a request to /v1/traces or /v1/metrics as protocol buffers; its name begins with `traces` or `metrics`.
// Prints what OpenTelemetry's own description of the protocol makes of it, as JSON. Exit code 0: read; 1: not readable; 2: wrong usage.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";

// Later versions of the package write the protocol without a description that can read it.
const root = createRequire(import.meta.url)("@opentelemetry/otlp-transformer/build/src/generated/root.js");
const { trace, metrics } = root.opentelemetry.proto.collector;
const kinds = { traces: trace.v1.ExportTraceServiceRequest, metrics: metrics.v1.ExportMetricsServiceRequest };

const files = process.argv.slice(2);
const kindOf = file => kinds[Object.keys(kinds).find(kind => basename(file).startsWith(kind))];
if (files.length === 0 || !files.every(kindOf)) {
  console.error("usage: node tests/contracts/otlp.mjs FILE…");
  process.exit(2);
}

try {
  for (const file of files) {
    console.log(JSON.stringify(kindOf(file).toObject(kindOf(file).decode(readFileSync(file)), { longs: String, bytes: String })));
  }
} catch (error) {
  console.error(`Not readable: ${error.message}`);
  process.exit(1);
}
