// What every page must keep. Each check answers with a list of sentences; an empty list is a page without fault.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(JSON.parse(readFileSync(new URL('../.htmlvalidate.json', import.meta.url), 'utf8')));

// U-26 and U-17. No preload: axe would fetch style sheets by script, which the product's own policy rightly stops.
const AXE_OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // 7 to 1 holds 4.5 to 1 within it, and contrast is what costs most to look at.
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
};
const ONLY_CONTRAST = { ...AXE_OPTIONS, runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };

/**
 * axe through the debugger's own door, so that the Content-Security-Policy stays in force and no page has to let axe in.
 */
export function makeAxe(tools) {
  const evaluate = async (expression, awaitPromise = false) => {
    const { result, exceptionDetails } = await tools.send('Runtime.evaluate', { expression, awaitPromise, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  let loaded = false;
  return async ({ onlyContrast = false } = {}) => {
    if (!loaded) {
      await evaluate(`${AXE};0`);
      loaded = true;
    }
    const options = JSON.stringify(onlyContrast ? ONLY_CONTRAST : AXE_OPTIONS);
    const found = await evaluate(`axe.run(document, ${options}).then(r => r.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => ({ target: n.target.join(' '), html: n.html, why: (n.any.concat(n.all, n.none)[0] || {}).message || '' })) })))`, true);
    return found.map(({ id, help, nodes }) => `axe ${id}: ${help}\n${nodes.slice(0, 4).map(it => `      ${it.target}\n        ${it.html.slice(0, 300)}\n        ${it.why}`).join('\n')}${nodes.length > 4 ? `\n      … ${nodes.length} in all` : ''}`);
  };
}

/** The served HTML, before any script. */
export async function htmlFaults(html) {
  const { results } = await validator.validateString(html);
  const lines = html.split('\n');
  return results.flatMap(it => it.messages).map(it => `html-validate ${it.ruleId}: ${it.message}\n      line ${it.line}: ${(lines[it.line - 1] ?? '').trim().slice(0, 300)}`);
}

/** U-22: nothing stands outside the window. Regions that scroll by themselves are allowed to. */
export const sideways = page => page.evaluate(() => {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return [];
  const rtl = getComputedStyle(root).direction === 'rtl';
  const worst = [...document.body.querySelectorAll('*')]
    .filter(it => { const r = it.getBoundingClientRect(); return r.width > 1 && (rtl ? r.left < -1 : r.right > root.clientWidth + 1); })
    .slice(0, 3)
    .map(it => it.outerHTML.slice(0, 160));
  return [`scrolls sideways by ${over} px:\n      ${worst.join('\n      ')}`];
});

const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

/**
 * U-21 and U-16: wider spacing and the reader's own large letters break nothing. The spacing comes as a reader's own style sheet does; the
 * large letters are the browser's own setting, so that media queries in em follow it too.
 */
export async function spacingFaults(page, tools) {
  const spacing = css => page.evaluate(css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const letters = standard => tools.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  const cut = () => page.evaluate(() => [...document.body.querySelectorAll('*')]
    .filter(it => {
      const style = getComputedStyle(it);
      if (it.closest('.visually-hidden') || it.closest('svg') || !it.textContent.trim() || it.clientHeight <= 1) return false;
      return ['hidden', 'clip'].includes(style.overflowY) && it.scrollHeight > it.clientHeight + 2 && style.position !== 'absolute';
    })
    .slice(0, 3).map(it => `text is cut in ${it.outerHTML.slice(0, 160)}`));
  const found = [];
  const look = async what => found.push(...[...await sideways(page), ...await cut()].map(it => `${what}: ${it}`));
  await spacing(SPACING);
  await look('with WCAG text spacing');
  await spacing('');
  await letters(24);
  if (await page.evaluate(() => getComputedStyle(document.documentElement).fontSize) !== '24px') found.push('the page does not follow the reader\u2019s own letter size');
  await look('with root letters of 24 px');
  await letters(16);
  return found;
}

/**
 * U-16, U-19, U-24: letters, line heights, sizes of what one presses, words beside icons. `least` is 20 for residents, 16 for staff.
 */
export const measures = (page, least) => page.evaluate(least => {
  const found = [];
  const say = (what, it) => found.push(`${what}: ${it.outerHTML.replace(/\s+/g, ' ').slice(0, 220)}`);
  const shown = it => it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const onlyForEars = it => it.closest('.visually-hidden') || (getComputedStyle(it).position === 'absolute' && it.getBoundingClientRect().width <= 1);
  const skipLink = it => it.closest('.ds-skip-link');

  for (const it of document.body.querySelectorAll('*')) {
    if (it.closest('svg') || onlyForEars(it) || skipLink(it) || !shown(it)) continue;
    if (it.tagName === 'OPTION' || it.tagName === 'OPTGROUP') continue;
    const ownText = [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const typed = ['INPUT', 'TEXTAREA', 'SELECT'].includes(it.tagName) && !['radio', 'checkbox', 'hidden'].includes(it.type);
    if (!ownText && !typed) continue;
    const style = getComputedStyle(it);
    const size = parseFloat(style.fontSize);
    if (size < least - 0.01) say(`letters of ${size} px, at least ${least}`, it);
    if (['P', 'LI', 'DD'].includes(it.tagName) && !it.closest('.ticket-when, .who, h1, h2, h3') && parseFloat(style.lineHeight) / size < 1.49) say(`line height ${(parseFloat(style.lineHeight) / size).toFixed(2)}, at least 1.5`, it);
  }

  // A link inside a sentence is as high as the sentence's line (WCAG 2.5.8); one that stands alone is a target like a button.
  const inSentence = it => {
    if (it.tagName !== 'A' || getComputedStyle(it).display !== 'inline') return false;
    let block = it.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const others = [...block.childNodes].filter(node => node.nodeType === 3 || node.nodeType === 1 && getComputedStyle(node).display === 'inline' && !node.contains(it) && !node.matches?.('a'));
    return others.some(node => node.textContent.trim().length > 1);
  };
  const box = it => {
    if (it.tagName === 'INPUT' && ['radio', 'checkbox'].includes(it.type)) it = it.closest('label') ?? it;
    const after = getComputedStyle(it, '::after');
    if (after.content !== 'none' && after.position === 'absolute' && after.top === '0px') {
      let around = it.parentElement;
      while (getComputedStyle(around).position === 'static') around = around.parentElement;
      return around.getBoundingClientRect(); // the whole row is the link
    }
    return it.getBoundingClientRect();
  };
  for (const it of document.body.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!shown(it) || onlyForEars(it) || skipLink(it) || it.closest('svg')) continue;
    const { width, height } = box(it);
    if ((height < 47.9 || width < 47.9) && !inSentence(it)) say(`a target of ${Math.round(width)} × ${Math.round(height)} px, at least 48 × 48`, it);
    if (['A', 'BUTTON', 'SUMMARY'].includes(it.tagName)) {
      const words = [...it.querySelectorAll('*'), it].some(part => !part.closest('.visually-hidden, svg') && [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
      if (!words) say('an icon without words', it);
    }
  }
  return [...new Set(found)];
}, least);

/** U-10, U-25, U-30, U-93: what stands on every page, in the same place. */
export const frameFaults = (page, { lang, staff, callable }) => page.evaluate(({ lang, staff, callable }) => {
  const found = [];
  const root = document.documentElement;
  if (root.lang !== lang) found.push(`html lang is «${root.lang}», not «${lang}»`);
  if (root.dir !== (lang === 'ar' || lang === 'ur' ? 'rtl' : 'ltr')) found.push(`html dir is «${root.dir}»`);
  if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} h1`);
  if (!document.querySelector('main')?.innerText.trim()) found.push('main is empty');
  for (const where of ['.site-header', '.site-footer']) {
    const call = document.querySelector(`${where} a[href^="tel:"]`);
    if (callable && !/\d\d\s\d\d\s\d\d\s\d\d|\d{5}/.test(call?.textContent ?? '')) found.push(`no phone number to call in ${where}`);
  }
  if (!document.querySelector('.site-footer a[href$="/tilgjengelighet"]')) found.push('no link to the accessibility statement in the footer');
  if (document.body.classList.contains('staff') !== staff) found.push(`body class is «${document.body.className}»`);
  // A page that falls back to Norwegian holds no draft (U-27).
  const mark = document.querySelector('.draft-mark');
  if (mark && mark.closest('[lang]').lang !== root.lang) found.push(`a text in ${mark.closest('[lang]').lang} is called a draft: ${mark.textContent.trim()}`);
  const names = [...document.querySelectorAll('.languages a')].map(it => it.lang);
  if (names.length !== 10) found.push(`${names.length} languages to choose, not 10`);
  return found;
}, { lang, staff, callable });

/** U-92: nobody's name stands in a title or an address. */
export const namesShown = async (page, names) => {
  const [title, address] = [await page.title(), decodeURIComponent(page.url())];
  return names.filter(name => title.includes(name) || address.includes(name)).map(name => `«${name}» stands in the title or the address: ${title} ${address}`);
};
