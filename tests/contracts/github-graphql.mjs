// Holds GraphQL texts against GitHub's own schema.
import { readFileSync } from 'node:fs';
import { validate } from '@octokit/graphql-schema';

let wrong = 0;
for (const file of process.argv.slice(2)) {
  for (const error of validate(readFileSync(file, 'utf8'))) {
    wrong++;
    console.log(`${file}: ${error.message}`);
  }
}
process.exit(wrong ? 1 : 0);
