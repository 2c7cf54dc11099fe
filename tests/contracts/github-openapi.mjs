// Writes what GitHub's own description says of the addresses that the gate uses. The package holds every version of GitHub for 400 MB; of its archive (29 MB) one file is read, and of that
// the paths below with all that they refer to.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const name = '@octokit/openapi@23.0.2';
const integrity = 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==';
const own = /^\/(user|repos\/\{owner\}\/\{repo\}\/(pulls(\/comments\/\{comment_id\}|\/\{pull_number\}(\/reviews|\/comments(\/\{comment_id\}\/replies)?)?)?|issues\/(comments\/\{comment_id\}|\{issue_number\}\/comments)|collaborators\/\{username\}\/permission))$/;

const target = process.argv[2];
if (existsSync(target)) process.exit(0);

const folder = mkdtempSync(join(tmpdir(), 'gate-openapi-'));
try {
  execFileSync('npm', ['pack', name, '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = join(folder, 'octokit-openapi-23.0.2.tgz');
  const found = 'sha512-' + createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== integrity) throw new Error(`${name} is not what it was: ${found}`);
  execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/generated/api.github.com.json']);
  const all = JSON.parse(readFileSync(join(folder, 'package/generated/api.github.com.json'), 'utf8'));
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, JSON.stringify(only(all)));
} finally {
  rmSync(folder, { recursive: true });
}

function only(all) {
  const paths = Object.fromEntries(Object.entries(all.paths).filter(([path]) => own.test(path)));
  const seen = new Set();
  const components = {};
  const walk = (node) => {
    if (!node || typeof node !== 'object') return;
    if (typeof node.$ref === 'string' && !seen.has(node.$ref)) {
      seen.add(node.$ref);
      const [, , kind, key] = node.$ref.split('/');
      const found = all.components[kind][key];
      (components[kind] ??= {})[key] = found;
      walk(found);
    }
    Object.values(node).forEach(walk);
  };
  walk(paths);
  return { openapi: all.openapi, info: all.info, servers: all.servers, paths, components };
}
