// Runs another program of this folder in this process, and ends with whoever started it: when standard input closes, whatever closed it.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

process.stdin.resume().on('end', () => process.exit(0)).on('error', () => process.exit(0));
process.argv.splice(1, 1, resolve(process.argv[2]));
process.argv.splice(2, 1);
await import(pathToFileURL(process.argv[1]));
