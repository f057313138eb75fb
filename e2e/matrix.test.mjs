// Every page × {nb, nn, ar, ti} × {320, 1280} × {screen, print} (ux U-26), each in one test, since a page is loaded once and then looked at in
// every way. A test collects all that is wrong before it fails.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { devtools, launchBrowser, pagePool, picture, watch } from './lib/browser.mjs';
import { frameFaults, htmlFaults, makeAxe, measures, namesShown, sideways, spacingFaults } from './lib/checks.mjs';
import { NAMES, demoWorld, emptyWorld, furnish, untouchedWorld } from './lib/world.mjs';
import { OFFICE, PUBLIC } from './pages.mjs';

const LANGS = ['nb', 'nn', 'ar', 'ti'];
const SHOTS = new URL('screenshots/', import.meta.url);
// For a quick look at a few pages: E2E_PAGES=home,find
const only = process.env.E2E_PAGES?.split(',');
const chosen = pages => pages.filter(page => !only || only.includes(page.name));

let browser, pool;
const worlds = {};

before(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const [started, demo, empty, untouched] = await Promise.all([launchBrowser(), demoWorld().then(furnish), emptyWorld(), untouchedWorld()]);
  browser = started;
  Object.assign(worlds, { demo, empty, untouched });
  pool = pagePool(browser);
});

after(async () => {
  await browser?.close();
  await Promise.all(Object.values(worlds).map(world => world.stop()));
});

/** Opens the page as whoever it is for, hands it to `look`, and answers with all faults. */
async function visit(entry, lang, js, look) {
  const world = worlds[entry.world ?? 'demo'];
  // A window whose test broke off is in an unknown state, so nobody gets it after this.
  const { page, giveBack } = await pool.take({ state: entry.who && world.states[entry.who], js });
  const ears = watch(page, world.base);
  const response = await entry.open(page, world, lang);
  const status = response.status() === (entry.status ?? 200) ? [] : [`status ${response.status()}, not ${entry.status ?? 200}`];
  const faults = [...status, ...await look(page, response), ...ears.stop()];
  giveBack();
  return faults;
}

const under = (what, faults) => faults.map(fault => `${what}: ${fault}`);
const fold = (page, open) => page.evaluate(open => document.querySelectorAll('details').forEach(it => { it.open = open; }), open);

/** Looks at a page in one language in every way. */
const look = (entry, lang) => visit(entry, lang, true, async (page, response) => {
  const faults = [];
  const isPublic = PUBLIC.includes(entry);
  const html = await response.text();
  faults.push(...await htmlFaults(html));
  if (isPublic && Buffer.byteLength(html) > 30_000) faults.push(`${Buffer.byteLength(html)} bytes of HTML, at most 30,000`);
  faults.push(...await frameFaults(page, { lang, staff: Boolean(entry.staff), callable: entry.callable ?? true }), ...await namesShown(page, NAMES));

  const tools = await devtools(page);
  const shot = width => picture(tools, new URL(`${entry.name}-${lang}-${width}.jpg`, SHOTS));
  const axe = makeAxe(tools);
  const least = entry.staff ? 16 : 20;
  faults.push(...under('320', await sideways(page)));
  await shot(320);
  // What is folded away is looked at too, on the narrow screen, where nothing lies over anything else.
  await fold(page, true);
  faults.push(...under('320, unfolded', await sideways(page)), ...under('320', await measures(page, least)), ...under('320 screen', await axe()));
  if (entry.main) faults.push(...under('320', await spacingFaults(page, tools)));
  await fold(page, false);
  await page.emulateMedia({ media: 'print' });
  faults.push(...under('320 print', await axe()));

  await page.setViewportSize({ width: 1280, height: 900 });
  faults.push(...under('1280 print', await axe()));
  await page.emulateMedia({ media: 'screen' });
  await shot(1280);
  faults.push(...under('1280', await measures(page, least)), ...under('1280 screen', await axe()));
  if (lang === 'nb') {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    faults.push(...under('dark', await axe({ onlyContrast: true })));
  }
  await tools.detach();
  return faults;
});

/** The page with scripts switched off holds the same heading and the same words to press. */
const lookWithoutScripts = (entry, lang) => visit(entry, lang, false, async page => {
  const faults = [];
  if (!(await page.locator('h1').innerText()).trim()) faults.push('no heading');
  if (await page.locator('main').innerText().then(text => text.trim().length < 40)) faults.push('main is as good as empty');
  const dead = await page.locator('main button:visible').evaluateAll(all => all.filter(it => !it.form).map(it => it.outerHTML.slice(0, 120)));
  faults.push(...dead.map(it => `a button that does nothing without scripts: ${it}`));
  if (await page.locator('noscript').count()) faults.push('a noscript element: the page should not need one');
  return faults;
});

const report = faults => assert.equal(faults.length, 0, `\n${[...new Set(faults)].map(fault => `  - ${fault}`).join('\n')}\n`);

// Two pages at a time: axe is what costs, and there are two cores.
for (const [group, pages] of [['public pages', PUBLIC], ['staff pages', OFFICE]]) {
  describe(group, { concurrency: 3 }, () => {
    for (const entry of chosen(pages)) {
      for (const lang of LANGS) it(`${entry.name} ${lang}`, { timeout: 60_000 }, async () => report(await look(entry, lang)));
    }
  });
}

describe('public pages without JavaScript', { concurrency: 3 }, () => {
  for (const entry of chosen(PUBLIC)) {
    for (const lang of ['nb', 'ar']) it(`${entry.name} ${lang}`, { timeout: 60_000 }, async () => report(await lookWithoutScripts(entry, lang)));
  }
});
