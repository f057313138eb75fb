// Runs the browser tests of Digihjelpen.
//
//   npm ci --prefix e2e && node e2e/run.mjs            all
//   node e2e/run.mjs journeys                          only files whose name holds a word
//   E2E_PAGES=home,find node e2e/run.mjs matrix        only these pages of the matrix
//
// DIGIHJELPEN_BIN names the binary (default: target/debug/digihjelpen beside e2e/), CHROMIUM the browser (default: /usr/bin/chromium).
// Screenshots land in e2e/screenshots/. The exit code is not 0 when a test failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { binary } from './lib/server.mjs';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const stop = sentence => { console.error(`e2e: ${sentence}`); process.exit(2); };
if (!existsSync(`${here}/node_modules/playwright-core`)) stop('the tools are not installed; run npm ci --prefix e2e');
if (!existsSync(binary)) stop(`${binary} is not there; build the product or set DIGIHJELPEN_BIN`);

const words = process.argv.slice(2);
const files = readdirSync(here).filter(it => it.endsWith('.test.mjs') && (!words.length || words.some(word => it.includes(word)))).map(it => `${here}/${it}`);
if (!files.length) stop(`no test file holds ${words.join(' or ')} in its name`);

// One file at a time: each has a browser and opens several pages at once, which is all that two cores carry.
const { status, signal } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { stdio: 'inherit' });
if (signal) stop(`ended by ${signal}`);
process.exit(status ?? 1);
