// Small acts on the pages, by what is the same in every language: addresses, field names, roles. Nothing here needs scripts.

/** Opens an address in a language: `/finn` in `ar` is `/ar/finn`. `world` is whatever has the server's address as `base`. */
export const go = (page, { base }, lang, path) => page.goto(`${base}/${lang}${path}`);

/** Presses and answers with the page that comes after it. */
export async function press(page, target = 'main form button.ds-button') {
  const locator = typeof target === 'string' ? page.locator(target).first() : target;
  // The product answers for itself (ux U-42): a browser's own bubble is in the browser's language, and vanishes.
  const stopped = await locator.evaluate(it => it.form && !it.form.noValidate && !it.form.checkValidity() && it.form.querySelector('input:invalid, select:invalid, textarea:invalid')?.outerHTML.slice(0, 200));
  if (stopped) throw new Error(`the browser itself stops the form, which lacks novalidate: ${stopped}`);
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), locator.click()]);
  return response;
}

/** Fills the fields by name; radio buttons and boxes are chosen by value. */
export async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    const type = await field.first().getAttribute('type');
    const tag = await field.first().evaluate(it => it.tagName);
    if (type === 'radio' || type === 'checkbox') {
      for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check();
    } else if (tag === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** The number and the word on a confirmation. */
export async function codes(page) {
  const [code, word] = await page.locator('.ticket-code .code').allInnerTexts();
  return { code, word };
}
