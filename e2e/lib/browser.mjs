// One Chromium for a test file; a context for each test, so that no test sees another's cookies.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launchBrowser() {
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is not there; install Debian's chromium or set CHROMIUM`);
  return chromium.launch({ executablePath, args });
}

/** A context with one page. Chromium opens a whole window for it, which costs more than loading several pages of ours. */
async function openPage(browser, js) {
  const context = await browser.newContext({ locale: 'nb-NO', javaScriptEnabled: js });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { context, page };
}

/**
 * A few pages that tests use one after the other. Each test gets an empty cookie jar with only what it brings, and a window of the width that
 * it wants; our pages keep nothing else in a browser (ux U-15, which a test looks after).
 */
export function pagePool(browser) {
  const resting = { true: [], false: [] };
  return {
    async take({ state, width = 320, js = true } = {}) {
      const it = resting[js].pop() ?? await openPage(browser, js);
      await it.context.clearCookies();
      if (state) await it.context.addCookies(state.cookies);
      await it.page.setViewportSize({ width, height: 900 });
      await it.page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce' });
      return { ...it, giveBack: () => resting[js].push(it) };
    },
  };
}

/** The page's debugger. */
export const devtools = page => page.context().newCDPSession(page);

/** A picture of the whole page. A thousand of them are taken, so they are made the quick way. */
export async function picture(tools, file) {
  const { cssContentSize: { width, height } } = await tools.send('Page.getLayoutMetrics');
  const { data } = await tools.send('Page.captureScreenshot', { format: 'jpeg', quality: 75, optimizeForSpeed: true, captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
  await writeFile(file, Buffer.from(data, 'base64'));
}

/**
 * Writes down what must never happen: a request to another origin, a script error, a refusal by the Content-Security-Policy, a file that is
 * missing. The policy is not bypassed, so what it refuses here it refuses for everybody. `stop()` answers with what was seen.
 */
export function watch(page, base) {
  const trouble = [];
  const ears = {
    request(request) {
      const url = request.url();
      if (!url.startsWith(`${base}/`) && !/^(data|blob|about):/.test(url)) trouble.push(`request to another origin: ${url}`);
    },
    requestfailed(request) {
      // A page that is left while its pictures load breaks them off; that is no fault.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`request failed: ${request.url()} (${request.failure()?.errorText})`);
    },
    response(response) {
      // What the page itself answers is each test's own business; everything it fetches must be there.
      if (response.status() >= 400 && !response.request().isNavigationRequest()) trouble.push(`status ${response.status()}: ${response.url()}`);
    },
    pageerror: error => trouble.push(`script error: ${error.message}`),
    console(message) {
      // Chromium repeats the page's own status as an error; pages with status 404, 409, 410 or 422 are meant to have it.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) trouble.push(`console: ${message.text()}`);
    },
  };
  for (const [event, ear] of Object.entries(ears)) page.on(event, ear);
  return {
    stop() {
      for (const [event, ear] of Object.entries(ears)) page.off(event, ear);
      return trouble;
    },
  };
}
