// Somebody who uses the keys only. After every Tab the focus must be where one can see it (ux U-20).
import assert from 'node:assert/strict';

/** What has the focus, and what is wrong with how it is shown. */
const focus = page => page.evaluate(() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const ring = (part, pseudo) => {
    const style = part && getComputedStyle(part, pseudo);
    return style && style.outlineStyle !== 'none' ? parseFloat(style.outlineWidth) : 0;
  };
  const width = Math.max(ring(it), ring(it, '::after'), ring(it.closest('.choice, .tap')));
  const shown = it.getBoundingClientRect();
  const faults = [];
  if (width < 3) faults.push(`the focus ring is ${width} px, at least 3`);
  if (shown.height < 2 || shown.width < 2) faults.push('what has the focus cannot be seen');
  // A browser scrolls just far enough to show where the text cursor stands, so the end of a tall field may be below the window's edge.
  const [wide, high] = [Math.min(shown.right, innerWidth) - Math.max(shown.left, 0), Math.min(shown.bottom, innerHeight) - Math.max(shown.top, 0)];
  if (wide < shown.width - 1 || high < Math.min(shown.height, 24) - 1) faults.push('what has the focus stands outside the window');
  const over = document.elementFromPoint((shown.left + shown.right) / 2, Math.max(2, Math.min((shown.top + shown.bottom) / 2, innerHeight - 2)));
  if (over && !over.contains(it) && !it.contains(over) && !over.closest('label')?.contains(it)) faults.push(`it is covered by ${over.outerHTML.slice(0, 100)}`);
  return { html: it.outerHTML.replace(/\s+/g, ' ').slice(0, 160), skip: it.matches('.ds-skip-link'), faults };
});

/** Presses Tab once, and answers with what has the focus now; null when the page is through. */
export async function tab(page) {
  await page.keyboard.press('Tab');
  const now = await focus(page);
  if (now) assert.deepEqual(now.faults, [], `after Tab on ${page.url()}: ${now.html}`);
  return now;
}

/** Presses Tab until the element has the focus, as one does; not more than `most` times. */
export async function tabTo(page, selector, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (!await tab(page) && pressed) break;
    if (await page.evaluate(selector => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`${selector} is not reached with Tab on ${page.url()}`);
}

/** Presses a key that leads to another page. */
export async function keyTo(page, key) {
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press(key)]);
  return response;
}

/** Walks to a group of radio buttons and chooses one with Space and the arrows. */
export async function chooseRadio(page, name, value) {
  await tabTo(page, `input[type=radio][name="${name}"]`);
  await page.keyboard.press('Space');
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if (await page.evaluate(name => document.querySelector(`input[name="${name}"]:checked`)?.value, name) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`${value} cannot be chosen with the arrows`);
}
