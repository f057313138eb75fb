// The product under test: the real binary, on a port of its own choosing and with a data folder that nobody else uses.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
/** The binary: DIGIHJELPEN_BIN, else the debug build beside this folder. */
export const binary = path.resolve(process.env.DIGIHJELPEN_BIN || path.join(here, '../../target/debug/digihjelpen'));

// A test file that breaks off must neither wait for its servers nor leave them behind.
const running = new Set();
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));

/** Starts the product and answers when it says where it is. `demo: false` gives an installation that nobody has signed in to yet. */
export async function startServer({ demo = true } = {}) {
  if (!existsSync(binary)) throw new Error(`${binary} is not there; build the product or set DIGIHJELPEN_BIN`);
  const data = mkdtempSync(path.join(tmpdir(), 'digihjelpen-e2e-'));
  const child = spawn(binary, ['serve', ...(demo ? ['--demo', '--test-doors'] : []), '--listen', '127.0.0.1:0', '--data', data], {
    // Neither the developer's configuration file nor their settings reach these servers: each keeps to its own folder.
    cwd: data,
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DIGIHJELPEN_|DATABASE_URL$)/.test(name))),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  for (const it of [child, child.stdout, child.stderr]) it.unref();
  let log = '';
  child.stderr.on('data', more => { log = (log + more).slice(-20_000); });
  const ended = new Promise(done => child.once('exit', done)).then(() => running.delete(child));
  const firstLine = await new Promise((found, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`the server said nothing for 60 seconds\n${log}`)), 60_000);
    child.stdout.on('data', more => {
      said += more;
      if (!said.includes('\n')) return;
      clearTimeout(timer);
      found(said.split('\n')[0]);
    });
    child.once('exit', code => { clearTimeout(timer); fail(new Error(`the server ended with ${code}\n${log}`)); });
  });
  const base = firstLine.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  if (!base) throw new Error(`no address in «${firstLine}»`);
  return {
    base,
    firstLine,
    /** What the server has logged, the last 20,000 letters. */
    log: () => log,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
