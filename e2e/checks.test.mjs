// The checks themselves: each must find what it is there to find, or the matrix would be green for nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { devtools, launchBrowser, pagePool, watch } from './lib/browser.mjs';
import { frameFaults, htmlFaults, makeAxe, measures, namesShown, sideways, spacingFaults } from './lib/checks.mjs';
import { tab } from './lib/keyboard.mjs';
import { print } from './lib/paper.mjs';

let browser, pool;
before(async () => {
  browser = await launchBrowser();
  pool = pagePool(browser);
});
after(() => browser?.close());

const document_ = (main, head = '') => `<!DOCTYPE html><html lang="nb" dir="ltr"><head><meta charset="utf-8"><title>Prøve</title>${head}</head><body class="resident"><main><h1>Prøve</h1>${main}</main></body></html>`;

/** Puts a page together with a fault in it, and looks at it. */
async function given(html, look, options) {
  const { page, giveBack } = await pool.take(options);
  await page.goto('about:blank');
  await page.setContent(html);
  const answer = await look(page);
  giveBack();
  return answer;
}

const finds = (found, pattern) => assert.ok(found.some(it => pattern.test(it)), `nothing like ${pattern} in ${JSON.stringify(found)}`);

describe('the checks find', () => {
  const axe = html => given(html, async page => makeAxe(await devtools(page))());
  it('a contrast of 5 to 1', async () => finds(await axe(document_('<p style="color:#6b6b6b;background:#fff">Ord som er bleke</p>')), /color-contrast-enhanced/));
  it('a picture without words', async () => finds(await axe(document_('<img src="data:," width="50" height="50">')), /image-alt/));
  it('a field without label', async () => finds(await axe(document_('<input name="a">')), /axe label/));
  it('two regions with one name', async () => finds(await axe(document_('<section aria-label="A"><p>en</p></section><section aria-label="A"><p>to</p></section>')), /landmark-unique/));
  it('an id twice', async () => finds(await htmlFaults(document_('<p id="a">en</p><p id="a">to</p>')), /no-dup-id/));
  it('a paragraph in a paragraph\u2019s place', async () => finds(await htmlFaults(document_('<ul><p>en</p></ul>')), /element-permitted-content/));
  it('a page that is too wide', async () => finds(await given(document_('<div style="inline-size:400px">bred</div>'), sideways), /scrolls sideways/));
  it('a page that is too wide the other way', async () => finds(await given(document_('<div style="inline-size:400px">bred</div>').replace('ltr', 'rtl'), sideways), /scrolls sideways/));
  it('text that wide spacing cuts', async () => finds(await given(document_('<div style="block-size:24px;overflow:hidden;line-height:24px">Noen ord som trenger mer enn én linje når bokstavene får luft</div>'), async page => spacingFaults(page, await devtools(page))), /text is cut/));
  it('letters that do not follow the reader', async () => finds(await given(document_('', '<style>html{font-size:16px}</style>'), async page => spacingFaults(page, await devtools(page))), /own letter size/));
  it('small letters', async () => finds(await given(document_('<p style="font-size:16px;line-height:1.6">små</p>'), page => measures(page, 20)), /letters of 16 px/));
  it('tight lines', async () => finds(await given(document_('<p style="font-size:20px;line-height:1.2">tett</p>'), page => measures(page, 20)), /line height/));
  it('a low button', async () => finds(await given(document_('<button style="font-size:20px;block-size:40px;inline-size:90px">Lav</button>'), page => measures(page, 20)), /a target of 90 × 40/));
  it('a lone link', async () => finds(await given(document_('<p style="font-size:20px;line-height:1.5"><a href="/">Alene</a></p>'), page => measures(page, 20)), /a target of/));
  it('but no link in a sentence', async () => assert.deepEqual(await given(document_('<p style="font-size:20px;line-height:1.5">Les <a href="/">mer om dette</a> her.</p>'), page => measures(page, 20)), []));
  it('an icon without words', async () => finds(await given(document_('<button style="inline-size:60px;block-size:60px"><svg width="20" height="20"></svg><span class="visually-hidden" style="position:absolute;inline-size:1px">Lukk</span></button>'), page => measures(page, 20)), /an icon without words/));
  it('a frame without a number to call, and in the wrong language', async () => {
    const found = await given(document_('<p>Ord</p>'), page => frameFaults(page, { lang: 'ar', staff: false, callable: true }));
    for (const pattern of [/html lang/, /html dir/, /no phone number to call in \.site-header/, /no phone number to call in \.site-footer/, /accessibility statement/, /0 languages/]) finds(found, pattern);
  });
  it('a name in the title', async () => finds(await given(document_('').replace('Prøve<', 'Time til Kari<'), page => namesShown(page, ['Kari'])), /Kari/));
  it('a request to another origin, and what the policy stops', async () => {
    const { page, giveBack } = await pool.take();
    const ears = watch(page, 'http://127.0.0.1:9');
    await page.setContent(document_('<img src="http://127.0.0.1:1/x.png" alt="x">', '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src *"><style>p{color:red}</style>'));
    await page.waitForTimeout(200);
    const found = ears.stop();
    giveBack();
    finds(found, /another origin/);
    finds(found, /Content Security Policy/i);
  });
  it('a focus that cannot be seen', async () => {
    await assert.rejects(given(document_('<a href="/" style="outline:1px solid">Tynn ring</a>'), page => tab(page)), /focus ring is 1 px/);
    await assert.rejects(given(document_('<div style="position:fixed;inset:0;background:#fff"></div><a href="/" style="outline:3px solid">Dekket</a>'), page => tab(page)), /covered by/);
    await assert.rejects(given(document_('<a href="/" style="outline:3px solid;position:absolute;inset-inline-start:-900px">Utenfor</a>'), page => tab(page)), /outside the window/);
  });
  it('a second sheet of paper', async () => {
    const paper = await given(document_('<p style="break-after:page">en</p><p>to</p>', '<style>@page{size:A4}</style>'), print);
    assert.equal(paper.pages, 2);
    assert.match(paper.text, /en[\s\S]*to/);
    assert.equal(paper.language, 'nb');
    assert.ok(paper.tagged);
  });
});
