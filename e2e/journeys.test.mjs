// What people do here, from beginning to end. Each journey has an installation of its own, so none leans on what another left behind.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { launchBrowser, pagePool, watch } from './lib/browser.mjs';
import { sideways } from './lib/checks.mjs';
import { book, hrefs, signIn, visitor } from './lib/http.mjs';
import { chooseRadio, keyTo, tab, tabTo } from './lib/keyboard.mjs';
import { print } from './lib/paper.mjs';
import { codes, fill, go, press } from './lib/visit.mjs';
import { demoWorld, untouchedWorld } from './lib/world.mjs';

const SHOTS = new URL('screenshots/', import.meta.url);
const PASSWORD = 'eksempel-passord';

let browser, pool;
before(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchBrowser();
  pool = pagePool(browser);
});
after(() => browser?.close());

/** A journey: its own server, a way to open windows, and at the end no trouble in any of them. */
function journey(name, walk, { world: lay = demoWorld } = {}) {
  it(name, { timeout: 120_000 }, async t => {
    const world = await lay();
    const windows = [];
    const open = async options => {
      const it = await pool.take(options);
      windows.push({ ears: watch(it.page, world.base), giveBack: it.giveBack });
      return it.page;
    };
    try {
      await walk(world, open, t);
      for (const { ears, giveBack } of windows) {
        assert.deepEqual(ears.stop(), []);
        giveBack();
      }
    } finally {
      await world.stop();
    }
  });
}

// Groups of digits are held together by spaces that do not break; to a reader they are spaces.
const plain = said => said.replaceAll('\u00a0', ' ');
const said = async locator => plain(await locator.innerText());
const text = page => said(page.locator('main'));
const heading = page => said(page.locator('h1'));
const digits = code => code.replace(/\D/g, '');
const about = (session, query = '?for=other&contact=none') => `/k/5501/bestill/${session}${query}`;

/** A member of the staff in the browser. The cookie is brought along: signing in is a journey of its own, and tries are counted. */
const office = (open, world, who = 'coordinator', options) => open({ width: 1280, state: world.states[who], ...options });

describe('the main job', { concurrency: 2 }, () => {
  journey('by keyboard alone, without scripts, in Arabic, 320 px wide, to the printed confirmation', async (world, open) => {
    const page = await open({ js: false, width: 320 });
    await go(page, world, 'ar', '/');
    assert.ok((await tab(page)).skip, 'the skip link comes first');

    await tabTo(page, '#where');
    await page.keyboard.type('9008');
    await keyTo(page, 'Enter');
    assert.match(page.url(), /\/ar\/finn\?sted=9008$/);
    assert.deepEqual(await sideways(page), []);

    await tabTo(page, `.offer-list a[href$="/tilbud/${world.offers.individual}"]`);
    await keyTo(page, 'Enter');
    await tabTo(page, 'main a[href*="/bestill/"]');
    await keyTo(page, 'Enter');

    await chooseRadio(page, 'for', 'other');
    await tabTo(page, 'main button');
    await keyTo(page, 'Enter');
    assert.equal(await page.locator('h1').count(), 1);
    await chooseRadio(page, 'contact', 'none');
    await tabTo(page, 'main button');
    await keyTo(page, 'Enter');

    assert.deepEqual(await sideways(page), []);
    await tabTo(page, '#name');
    await page.keyboard.type('ليلى');
    await tabTo(page, '#companion_name');
    await page.keyboard.type('Prøvenabo');
    await tabTo(page, 'main button');
    const response = await keyTo(page, 'Enter');
    assert.equal(response.status(), 201);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    assert.deepEqual(await sideways(page), []);

    const { code, word } = await codes(page);
    assert.equal(digits(code).length, 7);
    const paper = await print(page);
    writeFileSync(new URL('booked-ar.pdf', SHOTS), paper.bytes);
    assert.equal(paper.pages, 1, 'the confirmation takes one page');
    assert.deepEqual([paper.width, paper.height], [595, 842], 'A4');
    assert.ok(paper.text.replace(/[^\d]/g, '').includes(digits(code)), `the number stands on the paper: ${paper.text}`);
    assert.ok(paper.text.includes(word), 'and so does the code word');
    assert.match(paper.text.replace(/\s/g, ''), /\/nb\/k\/5501\/avbestill/, 'and the address in letters, though it may take two lines');
    assert.ok(paper.tagged, 'tagged');
    assert.equal(paper.language, 'ar');
  });

  for (const lang of ['nb', 'nn', 'ti']) {
    journey(`the confirmation takes one A4 page in ${lang}, also with all that can stand on it`, async (world, open) => {
      const page = await open();
      await go(page, world, lang, about(world.takeFree(), '?for=other&contact=email'));
      await fill(page, { name: 'Prøvedame Margrethe', companion_name: 'Prøvenabo', email: 'en.ganske.lang.adresse@eksempel-kommunen.test' });
      await press(page);
      const paper = await print(page);
      writeFileSync(new URL(`booked-${lang}.pdf`, SHOTS), paper.bytes);
      assert.equal(paper.pages, 1);
      assert.ok(paper.text.includes((await codes(page)).code.replaceAll('\u00a0', ' ')));
      assert.equal(paper.language, lang);
    });
  }

  journey('by mouse in bokmål; changing the language keeps the page; nothing is left in the browser', async (world, open) => {
    const page = await open({ width: 1280 });
    const choose = async lang => {
      await page.locator('.languages summary').click();
      return press(page, `.languages a[lang="${lang}"]`);
    };
    // «next» only says which button was pressed; the answers so far must stay.
    const place = lang => page.url().replace(`/${lang}/`, '/').replace(/&?next=\d/, '').replace('?&', '?').replace(/\?$/, '');
    const samePage = async act => {
      const [before, question] = [place('nb'), await heading(page)];
      await choose('ar');
      assert.equal(place('ar'), before, 'the Arabic page is the same page');
      await choose('nb');
      assert.equal(place('nb'), before);
      assert.equal(await heading(page), question);
      await act();
    };
    await page.goto(`${world.base}/`);
    assert.equal(page.url(), `${world.base}/nb/`, 'the browser speaks bokmål');
    await samePage(() => page.locator('#where').fill('9008'));
    await press(page, '.big-question button');
    await samePage(() => press(page, `.offer-list a[href$="/tilbud/${world.offers.individual}"]`));
    await samePage(() => press(page, 'main a[href*="/bestill/"]'));
    await samePage(() => page.locator('label.choice').nth(1).click());
    await press(page, 'main form button');
    await samePage(() => page.locator('label.choice').last().click());
    await press(page, 'main form button');
    await samePage(() => fill(page, { name: 'Prøvedame', companion_name: 'Prøvenabo' }));
    const response = await press(page, 'main form button');
    assert.equal(response.status(), 201);
    assert.match(await text(page), /Vi holder av plassen\. Kom (man|tirs|ons|tors|fre|lør|søn)dag/, 'U-5');
    assert.doesNotMatch(await text(page), /vi har sendt|vi har varslet|vi har sagt fra|vi sender|Vi skriver til/i, 'nobody is told anything (U-45)');
    assert.match(await text(page), /Vi kan ikke nå deg/);
    assert.equal(response.headers()['cache-control'], 'no-store', 'U-15');
    assert.deepEqual(await page.context().cookies(), [], 'no cookie for a resident (U-3)');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0], 'U-15');
    assert.ok(await page.locator('[data-print]').isVisible(), 'with scripts there is a button to print');
  });
});

describe('finding', { concurrency: 2 }, () => {
  journey('what people type leads to their municipality', async (world, open) => {
    const page = await open({ js: false });
    const ask = async typed => {
      await go(page, world, 'nb', '/');
      await fill(page, { sted: typed });
      await press(page, '.big-question button');
      return heading(page);
    };
    for (const typed of ['9008', '90 08', 'Tromsø', 'tromso', 'Romsa', '1902', ' Tromsø kommune ']) assert.match(await ask(typed), /nær Tromsø/, typed);
    for (const typed of ['Bærum', '0219']) assert.match(await ask(typed), /nær Bærum/, typed);
    await ask('Herøy');
    const choices = await page.locator('main ul.plain a').count();
    assert.equal(choices, 2, 'there are two Herøy, and the page asks which');
    assert.match(await ask('3024'), /nær Drammen/);
    assert.match(await text(page), /Bærum/, 'the former number stands beside it');
    await ask('xyz');
    assert.equal(await page.locator('#where').inputValue(), 'xyz', 'shown back as typed');
    assert.ok(await page.locator('main .phone-button').isVisible(), 'and a number to call');
  });

  journey('filters stand in the address, can be taken away one by one, and a wrong one is ignored', async (world, open) => {
    const page = await open();
    await go(page, world, 'nb', '/finn?sted=0182');
    const all = await page.locator('.offer-list > li').count();
    await page.locator('main details.filters summary').click();
    await page.locator('label.choice:has([name=form][value=drop_in])').click();
    await page.locator('label.choice:has([name=sprak][value=ar])').click();
    await press(page, 'main details.filters button');
    assert.match(page.url(), /form=drop_in/);
    assert.match(page.url(), /sprak=ar/);
    assert.equal(await page.locator('.chips a').count(), 2);
    const few = await page.locator('.offer-list > li').count();
    assert.ok(few >= 1 && few < all, `${few} of ${all}`);
    await press(page, page.locator('.chips a').first());
    assert.equal(await page.locator('.chips a').count(), 1);
    assert.equal((await go(page, world, 'nb', '/finn?sted=0182&form=tull&dag=99&side=-4&sprak=%00')).status(), 200);
    assert.equal(await page.locator('.chips a').count(), 0);
    assert.equal(await page.locator('.offer-list > li').count(), all);
  });

  journey('the list holds all, with the drawing of the map left out', async (world, open) => {
    const page = await open({ js: false });
    await page.route('**/kart.svg', route => route.abort('aborted'));
    await go(page, world, 'nb', '/kart');
    assert.equal(await page.locator('main details a').count(), 357, 'every municipality (U-54)');
    await page.unroute('**/kart.svg');
  });
});

describe('full, twice, and back', { concurrency: 2 }, () => {
  const typed = { name: 'Prøvemann', phone: '412 34 567', needs: 'Jeg vil lære BankID', language: 'ti', access: ['hearing'] };

  journey('the time is taken while one types: nothing typed is lost, and the list takes one in', async (world, open) => {
    const session = world.takeFree();
    const page = await open();
    await go(page, world, 'nb', about(session, '?for=self&contact=phone'));
    await fill(page, typed);
    const first = await book(world.base, session, {});
    assert.equal(first.status, 201);
    const response = await press(page);
    assert.equal(response.status(), 409);
    assert.equal(await page.locator('.ds-error-summary').count(), 0, 'full is an answer, not an error (U-43)');
    assert.ok(await page.locator('main a[href$="?form=drop_in"]').isVisible(), 'drop-in stands on the same page');
    assert.ok(await page.locator('main form[action*="/bestill/"]').count() >= 1, 'so do other times');
    const wait = page.locator('main form[action*="/venteliste/"]');
    for (const [name, value] of Object.entries(typed)) assert.equal(await wait.locator(`[name="${name}"]`).inputValue(), [value].flat()[0], `${name} is kept`);
    const listed = await press(page, wait.locator('button'));
    assert.equal(listed.status(), 202);
    assert.match(await text(page), /Du har ikke fått time ennå/);

    const staff = await office(open, world);
    await go(staff, world, 'nb', '/kontor/ventelister');
    const list = await text(staff);
    for (const part of ['Prøvemann', '412 34 567', 'Jeg vil lære BankID']) assert.ok(list.includes(part), `${part} on the list`);
    // Once the place is free it is promised to the one who waits, who says yes on the phone.
    const entry = await staff.locator('tbody th a').first().getAttribute('href');
    await staff.goto(world.base + entry);
    assert.equal(await staff.locator('main button[value=place]').count(), 0, 'no place to give while it is full');
    await go(staff, world, 'nb', `/kontor/okt/${session}`);
    await staff.locator('main details summary').first().click();
    await press(staff, 'form[action$="/avbestill"] button[value=asked]');
    await go(staff, world, 'nb', `/kontor/okt/${session}`);
    await press(staff, 'main button[value=yes]');
    await go(staff, world, 'nb', `/kontor/okt/${session}`);
    assert.match(await text(staff), /Prøvemann/);
  });

  journey('or takes another time with what was typed', async (world, open) => {
    const session = world.takeFree();
    const page = await open({ js: false });
    await go(page, world, 'nb', about(session, '?for=self&contact=phone'));
    await fill(page, typed);
    await book(world.base, session, {});
    await press(page);
    const response = await press(page, 'main form[action*="/bestill/"] button');
    assert.equal(response.status(), 201);
    assert.match(await text(page), /412 34 567/);
  });

  journey('the same form sent twice is one booking; Back and send again shows it again', async (world, open) => {
    const session = world.course; // room for eight: a second booking would be possible
    for (const js of [true, false]) {
      const page = await open({ js });
      await go(page, world, 'nb', about(session));
      const name = js ? 'Prøvedame' : 'Prøvefrøken';
      await fill(page, { name, companion_name: 'Prøvenabo' });
      const token = await page.locator('main form [name=token]').inputValue();
      // Two that arrive at once, as from two impatient presses.
      const twin = () => fetch(`${world.base}/nb/k/5501/bestill/${session}`, { method: 'POST', headers: { origin: world.base, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ token, for: 'other', contact: 'none', name, companion_name: 'Prøvenabo' }) }).then(async it => [it.status, (await it.text()).match(/<bdi class="code">([^<]+)/)?.[1].replace(/&nbsp;/g, '\u00a0')]);
      const [response, one, two] = await Promise.all([press(page), twin(), twin()]);
      const { code, word } = await codes(page);
      assert.equal(response.status(), 201);
      assert.deepEqual([one, two].map(it => it[1] && digits(it[1])), [digits(code), digits(code)]);

      await page.goBack({ waitUntil: 'load' });
      assert.equal(await page.locator('main form [name=token]').inputValue(), token, 'it is the form that was sent');
      // What belongs to somebody else is not kept in the browser (U-15), so it is written again.
      await fill(page, { name, companion_name: 'Prøvenabo' });
      await press(page);
      assert.deepEqual(await codes(page), { code, word }, 'the same number and word');

      const staff = await office(open, world);
      await go(staff, world, 'nb', `/kontor/okt/${session}`);
      assert.equal(await staff.locator('.guest h3', { hasText: name }).count(), 1, 'one booking');
    }
  });

  journey('Back keeps what one typed about oneself (U-12)', async (world, open) => {
    for (const js of [true, false]) {
      const page = await open({ js });
      await go(page, world, 'nb', about(world.course, '?for=self&contact=phone'));
      await fill(page, { name: 'Prøvemann', phone: '412 34 567' });
      await press(page);
      const first = await codes(page);
      await page.goBack({ waitUntil: 'load' });
      assert.equal(await page.locator('#name').inputValue(), 'Prøvemann');
      assert.equal(await page.locator('#phone').inputValue(), '412 34 567');
      await press(page);
      assert.deepEqual(await codes(page), first);
    }
  });

  journey('a double click is one booking', async (world, open) => {
    for (const js of [true, false]) {
      const page = await open({ js });
      await go(page, world, 'nb', about(world.course));
      const name = js ? 'Prøvedame' : 'Prøvefrøken';
      await fill(page, { name, companion_name: 'Prøvenabo' });
      await page.locator('main form button').dblclick();
      await page.locator('.ticket').waitFor();
      const staff = await office(open, world);
      await go(staff, world, 'nb', `/kontor/okt/${world.course}`);
      assert.equal(await staff.locator('.guest h3', { hasText: name }).count(), 1);
    }
  });
});

describe('cancelling', { concurrency: 2 }, () => {
  // Damm's table, to make a number that is rightly formed and belongs to nobody.
  const DAMM = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];
  const withCheckDigit = six => six + [...six].reduce((row, digit) => Number(DAMM[row][digit]), 0);

  journey('with number and word; a wrong word and an unknown number look alike', async (world, open) => {
    const session = world.takeFree();
    const made = await book(world.base, session, {});
    const unknown = withCheckDigit(digits(made.code).startsWith('123456') ? '654321' : '123456');
    const page = await open({ js: false });
    await go(page, world, 'nb', '/avbestill');
    await fill(page, { sted: 'tromso' });
    await press(page);
    assert.match(page.url(), /\/nb\/k\/5501\/avbestill$/);

    const answers = [];
    for (const [code, word] of [[made.code, 'feil ord'], [unknown, made.word]]) {
      await go(page, world, 'nb', '/k/5501/avbestill');
      await fill(page, { code, word });
      const response = await press(page);
      assert.equal(response.status(), 404);
      assert.match(await page.title(), /^Feil:/, 'U-42');
      assert.ok(await page.locator('.ds-error-summary').evaluate(it => it === document.activeElement), 'the summary has the focus');
      assert.equal(await page.locator('#code').inputValue(), code, 'shown back as typed');
      answers.push(await text(page));
    }
    assert.equal(answers[0], answers[1]);
    // The number alone tells nothing, and neither does an address with all in it (U-8, U-53).
    await page.goto(`${world.base}/nb/k/5501/avbestill?code=${digits(made.code)}&word=${encodeURIComponent(made.word)}`);
    assert.doesNotMatch(await text(page), /Prøvedame|avbestilt/);

    await go(page, world, 'nb', '/k/5501/avbestill');
    const loose = digits(made.code).replace(/^(...)(...)(.)$/, '$1-$2.$3');
    await fill(page, { code: ` ${loose} `, word: made.word.toUpperCase() });
    await press(page);
    assert.match(await heading(page), /Timen din/, 'written in another way it is the same number and word (U-41)');
    assert.doesNotMatch(await text(page), /Prøvedame/);
    // Seen is not cancelled.
    const staff = await office(open, world);
    await go(staff, world, 'nb', `/kontor/okt/${session}`);
    assert.equal(await staff.locator('.guest').count(), 1);

    await press(page, 'main form button[data-color=danger]');
    assert.match(await heading(page), /Timen er avbestilt/);
    await go(staff, world, 'nb', `/kontor/okt/${session}`);
    assert.equal(await staff.locator('.guest').count(), 0);
    assert.equal((await book(world.base, session, { name: 'Prøvemann' })).status, 201, 'the place is free again');

    await go(page, world, 'nb', '/k/5501/avbestill');
    await fill(page, { code: made.code, word: made.word });
    await press(page);
    assert.match(await text(page), /allerede avbestilt/);
  });

  journey('a misread number is told from a number that does not fit', async (world, open) => {
    const page = await open();
    await go(page, world, 'nb', '/k/5501/avbestill');
    await fill(page, { code: '935 207 5', word: 'kart nøkkel' });
    await press(page);
    assert.match(await text(page), /Sjekk tallet/);
  });
});

describe('the guide', { concurrency: 2 }, () => {
  journey('signs in, sees who comes and who cannot be reached, and logs the visit in few taps', async (world, open, t) => {
    const session = await world.addToday();
    if (!session) return t.skip('nothing more begins today: it is a holiday, or nearly midnight');
    const made = await book(world.base, session, { name: 'Prøvedame', companion_name: 'Prøvenabo', needs: 'Vil lære å betale regninger', language: 'ar', access: ['wheelchair'] });
    const page = await open({ width: 360 });
    let taps = 0;
    const tap = async (target, leads = true) => {
      taps += 1;
      const locator = page.locator(target).first();
      return leads ? press(page, locator) : locator.click();
    };
    await go(page, world, 'nb', '/logg-inn');
    await fill(page, { email: 'veileder@eksempel.test', password: PASSWORD });
    await press(page);
    assert.match(page.url(), /\/nb\/kontor$/);
    assert.match(await heading(page), /^I dag/);

    // Somebody walks in: one theme, an outcome, saved.
    await tap('aside a[href$="/kontor/logg"]');
    const fields = await page.locator('main :is(input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea)').evaluateAll(all => all.map(it => it.name));
    assert.deepEqual(fields, ['own_minutes'], 'no field where a name could be written (U-63)');
    await tap('label.tap:has([name=theme])', false);
    await tap('label.tap:has([name=outcome])', false);
    await tap('main form[action$="/logg"] .actions button');
    assert.match(await text(page), /Veiledningen er lagret/);
    assert.ok(taps <= 8, `${taps} taps (U-60)`);

    // The same again: two taps.
    taps = 0;
    await tap('main a[href$="?lik=1"]');
    await tap('main form[action$="/logg"] .actions button');
    assert.match(await text(page), /Veiledningen er lagret/);
    assert.ok(taps <= 2, `${taps} taps (U-62)`);
    // And the last one was one too many.
    await press(page, 'main form[action$="/angre"] button');
    assert.doesNotMatch(await text(page), /Veiledningen er lagret/);

    await go(page, world, 'nb', `/kontor?dag=${made.date}`);
    const guest = page.locator('.guest', { hasText: 'Prøvedame' });
    const shown = await said(guest);
    for (const part of ['Kan ikke nås', 'Bestilt av Prøvenabo', 'Vil lære å betale regninger', 'العربية']) assert.ok(shown.includes(part), `«${part}» in ${shown}`);
    assert.deepEqual(await sideways(page), []);
    taps = 0;
    await tap('.guest a[href*="/kontor/logg?time="]');
    assert.doesNotMatch(page.url(), /Pr/, 'no name in the address');
    assert.equal(await page.locator('main :is(textarea, input[name*=name], input[name*=navn])').count(), 0);
    await tap('label.tap:has([name=theme])', false);
    await tap('main form[action$="/logg"] .actions button');
    assert.ok(taps <= 3, `${taps} taps for a kept booking (U-60)`);
    await go(page, world, 'nb', `/kontor?dag=${made.date}`);
    assert.match(await guest.innerText(), /Logget/, 'the booking is met and logged, nothing was typed twice (U-61)');

    for (const path of ['/kontor/tall', '/kontor/tilbud', '/kontor/folk', '/kontor/innstillinger']) {
      assert.equal((await go(page, world, 'nb', path)).status(), 403, `${path} is not for a guide`);
    }
  });

  journey('books for a caller in one pass of the keys', async (world, open) => {
    const session = world.takeFree();
    const page = await office(open, world);
    await go(page, world, 'nb', `/kontor/okt/${session}/bestill`);
    // From above to below, as during a call, without reaching for the mouse (U-13).
    await tabTo(page, '#name');
    await page.keyboard.type('Prøvemann');
    await chooseRadio(page, 'contact', 'phone');
    await tabTo(page, '#phone');
    await page.keyboard.type('+47 77 00-00.00');
    await tabTo(page, 'main form .actions button');
    const response = await keyTo(page, 'Enter');
    assert.equal(response.status(), 201);
    assert.match(await text(page), /77 00 00 00/);
    assert.doesNotMatch(await page.title(), /Prøvemann/, 'no name in the title (U-92)');
    const { code } = await codes(page);
    await go(page, world, 'nb', '/kontor');
    await fill(page, { kode: code });
    await press(page, 'main form[action$="/finn"] button');
    assert.ok(page.url().endsWith(session), 'the number read aloud leads to the session');
  });

  journey('marks who came and takes it back', async (world, open, t) => {
    const session = await world.addToday();
    if (!session) return t.skip('nothing more begins today: it is a holiday, or nearly midnight');
    await book(world.base, session, {});
    const page = await office(open, world);
    await go(page, world, 'nb', `/kontor/okt/${session}`);
    await press(page, 'button[value=no_show]');
    assert.match(await page.locator('.guest').innerText(), /Ikke møtt/);
    await press(page, 'button[value=confirmed]');
    assert.doesNotMatch(await page.locator('.guest .status').allInnerTexts().then(all => all.join()), /møtt/i);
  });
});

describe('the coordinator', { concurrency: 2 }, () => {
  journey('makes place, offer and opening hours, and residents find it', async (world, open) => {
    const page = await office(open, world);
    let fields = 0;
    const type = async all => { fields += Object.keys(all).length; await fill(page, all); };
    await go(page, world, 'nb', '/kontor/tilbud');
    await press(page, 'main a[href$="/sted/ny"]');
    await type({ name: 'Prøvehuset', organisation: 'Prøvelaget', street: 'Prøvegata 2', postal_code: '9008' });
    await press(page);
    assert.match(await text(page), /Prøvehuset/);
    await press(page, 'main a[href$="/tilbud/ny"]');
    const place = await page.locator('#place option', { hasText: 'Prøvehuset' }).getAttribute('value');
    await type({ place, form: 'drop_in', title: 'Prøvekafé med hjelp', about: 'Vi hjelper deg med mobilen.' });
    await press(page);
    assert.match(page.url(), /\/tider/);
    const public_ = await open();
    await go(public_, world, 'nb', '/finn?sted=9008');
    assert.doesNotMatch(await text(public_), /Prøvekafé/, 'a draft is not found');
    await type({ weekday: '3', from: 'kl. 10', to: '12.30' });
    await press(page, 'main form[action$="/apningstid"] button');
    await press(page, 'main button[value=published]');
    assert.match(await text(page), /Tilbudet er synlig for alle/);
    assert.ok(fields <= 12, `${fields} fields to a published offer (U-70)`);

    await go(public_, world, 'nb', '/finn?sted=9008');
    const row = public_.locator('.offer-list > li', { hasText: 'Prøvekafé med hjelp' });
    assert.match(await said(row), /Onsdager kl\. 10\.00–12\.30/);
    await press(public_, row.locator('h2 a'));
    assert.match(await text(public_), /Prøvegata 2/);

    // Taken away again, it is gone at once, also from the pages that are kept ready.
    await press(page, 'main button[value=draft]');
    await go(public_, world, 'nb', '/finn?sted=9008');
    assert.doesNotMatch(await text(public_), /Prøvekafé/);
  });

  journey('makes a course meeting that can be booked', async (world, open) => {
    const page = await office(open, world);
    await go(page, world, 'nb', `/kontor/tilbud/${world.offers.course}/tider`);
    // A Wednesday in April, months away, is no holiday.
    await fill(page, { title: 'Prøvekurs om bilder', day: nextPlainDay(), from: '18', to: '20', seats: '5' });
    await press(page, 'main form[action$="/kurs"] button');
    assert.match(await text(page), /Prøvekurs om bilder/);
    const public_ = await open();
    await go(public_, world, 'nb', `/k/5501/tilbud/${world.offers.course}`);
    const time = public_.locator('.times li', { hasText: 'Prøvekurs om bilder' });
    assert.match(await time.innerText(), /5/);
    await press(public_, time.locator('a'));
    assert.match(await heading(public_), /Hvem er timen til\?/);
  });

  journey('closes a day: residents see why, nobody can book, the booked are listed', async (world, open) => {
    const [booked, wanted] = [world.takeFree(), world.takeFree()];
    const made = await book(world.base, booked, { for: 'self', contact: 'phone', name: 'Prøvemann', phone: '77000000' });
    const late = await open();
    await go(late, world, 'nb', about(wanted));
    await fill(late, { name: 'Prøvedame', companion_name: 'Prøvenabo' });

    const page = await office(open, world);
    await go(page, world, 'nb', '/kontor/stengt');
    await fill(page, { kind: 'closed', first_day: made.date.split('-').reverse().join('.'), reason: 'Prøvestengt for maling' });
    assert.equal((await press(page, 'main form[action$="/stengt"] button')).status(), 409, 'asked before anything is saved');
    assert.match(await said(page.locator('.notice--warning')), /én bestilling/, 'how many are touched');
    await press(page, 'main form[action$="/stengt"] button');
    assert.match(await text(page), /Prøvestengt for maling/);
    assert.match(await said(page.locator('.notice--warning')), /Én person er berørt/, 'and how many were');
    await go(page, world, 'nb', `/kontor?dag=${made.date}`);
    assert.match(await said(page.locator('.timeline li', { hasText: 'Prøvemann' })), /Stengt\. Ring dem som skulle komme\.[\s\S]*77 00 00 00/);

    assert.equal((await press(late)).status(), 410, 'a form that was open already is answered too');
    assert.match(await heading(late), /Denne timen kan ikke bestilles/);
    assert.equal((await go(late, world, 'nb', about(wanted))).status(), 410);
    await go(page, world, 'nb', `/kontor/okt/${wanted}`);
    assert.equal(await page.locator('.guest').count(), 0, 'and nobody is booked');

    // Opened again, it can be booked again.
    await go(page, world, 'nb', '/kontor/stengt');
    await press(page, page.locator('main li form', { hasText: 'Prøvestengt' }).locator('button'));
    assert.equal((await go(late, world, 'nb', about(wanted))).status(), 200);
  });

  journey('says why a day is closed, and residents read it on the offer page', async (world, open) => {
    const page = await open();
    const { date } = await world.closeDay();
    await go(page, world, 'nb', `/k/5501/tilbud/${world.offers.individual}`);
    const [, month, day] = date.split('-').map(Number);
    assert.match(await said(page.locator('.times')), /Planleggingsdag/, `${day}.${month}. is closed with its reason (U-55)`);
  });

  journey('is signed out while typing, and nothing typed is lost', async (world, open) => {
    const page = await office(open, world);
    await go(page, world, 'nb', `/kontor/tilbud/${world.offers.individual}`);
    await fill(page, { title: 'Prøvetime «med» tegn & alt', about: 'Første linje.\nAndre linje.' });
    await page.context().clearCookies();
    await press(page, 'main form button');
    assert.match(await text(page), /Det du skrev, er tatt vare på/);
    await fill(page, { email: 'koordinator@eksempel.test', password: PASSWORD });
    await press(page);
    assert.match(await heading(page), /Du er logget inn igjen/);
    await press(page, 'main form button');
    await go(page, world, 'nb', `/kontor/tilbud/${world.offers.individual}`);
    assert.equal(await page.locator('#title').inputValue(), 'Prøvetime «med» tegn & alt');
    assert.equal((await page.locator('#about').inputValue()).replaceAll('\r', ''), 'Første linje.\nAndre linje.');
    assert.ok(await page.locator('[name=theme]:checked').count() > 1, 'and so are the boxes');
  });

  journey('signs out, and Back shows nobody any more', async (world, open) => {
    const session = world.takeFree();
    await book(world.base, session, {});
    const page = await office(open, world);
    await go(page, world, 'nb', `/kontor/okt/${session}`);
    assert.match(await text(page), /Prøvedame/);
    await go(page, world, 'nb', '/kontor/konto');
    await press(page, 'form[action$="/logg-ut"] button');
    assert.match(page.url(), /\/nb\/$/);
    for (let back = 0; back < 2; back += 1) await page.goBack({ waitUntil: 'load' });
    assert.match(page.url(), /\/kontor\/okt\//);
    assert.doesNotMatch(await text(page), /Prøvedame/, 'the next at this machine reads no names (U-15)');
    assert.equal((await go(page, world, 'nb', '/kontor')).status(), 401);
  });
});

describe('the queue', { concurrency: 2 }, () => {
  /** The addresses of the example's tablet and wall, and the guide's desk. */
  const lay = async world => {
    const guide = await signIn(world.base, 'veileder@eksempel.test');
    const path = (await guide.get('/nb/kontor/ko')).location;
    const found = hrefs((await guide.get(`${path}/skjermer`)).html, /\/k\/5501\/(nummer|skjerm)\//).map(it => new URL(it).pathname);
    const on = (act, more = {}) => guide.post(path, { act, ...more });
    return { guide, path, on, wall: found.find(it => it.includes('/skjerm/')), ticket: async () => (await guide.get(path)).html.match(/name="ticket" value="([^"]+)"/)?.[1] };
  };

  journey('the screen on the wall shows a new call by itself, keeps its picture without the net, and says that it is old', async (world, open) => {
    const { on, wall, ticket } = await lay(world);
    const page = await open({ width: 1280 });
    await page.goto(world.base + wall);
    await page.waitForURL(/live=1/);
    const number = page.locator('.wall-number');
    assert.equal(await number.innerText(), '4');
    assert.ok(await number.evaluate(it => parseFloat(getComputedStyle(it).fontSize) >= 60));
    assert.ok(await page.locator('.wall-next > li').first().evaluate(it => parseFloat(getComputedStyle(it).fontSize) >= 60));
    await on('begin', { ticket: await ticket() });
    await on('done', { ticket: await ticket() });
    await on('next');
    await page.waitForFunction(() => document.querySelector('.wall-number')?.innerText === '5', null, { timeout: 25_000 });
    assert.ok(await page.locator('[data-lost]').isHidden());
    await page.route('**/*live=1', route => route.abort('aborted'));
    await page.locator('[data-lost]').waitFor({ state: 'visible', timeout: 25_000 });
    assert.equal(await number.innerText(), '5', 'the last picture stays');
    assert.match(await page.locator('[data-lost]').innerText(), /Bildet er fra kl\. \d\d\.\d\d\./);
    await page.unroute('**/*live=1');
    await page.locator('[data-lost]').waitFor({ state: 'hidden', timeout: 25_000 });
  });

  journey('the screen needs no scripts, and is heard only where somebody lets it be', async (world, open) => {
    const { wall } = await lay(world);
    const still = await open({ js: false });
    const response = await still.goto(world.base + wall);
    assert.equal(response.headers().refresh, '10');
    assert.equal(await still.locator('.wall-number').innerText(), '4');
    assert.ok(await still.locator('[data-sound]').isHidden());
    const page = await open({ width: 1280 });
    await page.goto(`${world.base}${wall}?live=1`);
    const bell = page.locator('[data-sound]');
    assert.equal(await bell.getAttribute('aria-pressed'), 'false');
    await bell.click();
    assert.equal(await bell.getAttribute('aria-pressed'), 'true');
  });

  journey('a guide works the queue with one key', async (world, open) => {
    await lay(world);
    const guide = await signIn(world.base, 'veileder@eksempel.test');
    const page = await open({ width: 1280, state: guide.state() });
    await page.goto(`${world.base}/nb/kontor/ko`);
    // What comes next has the focus each time: they are here, done (and the log), next.
    assert.match(await page.locator(':focus').innerText(), /De er her/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await page.locator(':focus').innerText(), /Ferdig/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /\/kontor\/logg\?sted=/);
    await page.locator('main a[href*="/kontor/ko/"]').click();
    await page.waitForURL(/\/kontor\/ko\//);
    assert.match(await page.locator(':focus').innerText(), /Neste/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(await page.locator('.hand .who').innerText(), '5');
  });

  journey('the sheet for a day without any device is one page of A4', async (world, open) => {
    const { path } = await lay(world);
    const page = await open({ width: 1280, state: world.states.coordinator });
    await page.goto(`${world.base}${path}/ark`);
    const paper = await print(page);
    assert.equal(paper.pages, 1);
  });
});

describe('the first start', () => {
  journey('a wrong key is refused; the right one makes the administrator, who lets a municipality in', async (world, open) => {
    const page = await open({ width: 1280 });
    await page.goto(`${world.base}/`);
    assert.match(page.url(), /\/nb\/forste-gang$/);
    const me = { name: 'Prøveansvarlig', email: 'ansvarlig@eksempel.test', phone: '20 00 01 00' };
    await fill(page, { key: 'feilnøkkel', password: 'fire ord etter hverandre', ...me });
    assert.equal((await press(page)).status(), 422);
    assert.match(await text(page), /Nøkkelen stemmer ikke/);
    assert.equal(await page.locator('#name').inputValue(), me.name, 'what was typed is kept');
    assert.equal(await page.locator('#password').inputValue(), '', 'but never a password');
    await fill(page, { key: world.key, password: 'fire ord etter hverandre' });
    await press(page);
    assert.match(page.url(), /\/nb\/kontor\/folk\/ny$/);

    await fill(page, { municipality: 'Romsa', phone: '77 00 00 00', name: 'Prøveadministrator', email: 'admin@eksempel.test' });
    await press(page);
    const password = (await page.locator('.code--small').innerText()).trim();
    assert.ok(password.length >= 12);

    const second = await open({ width: 1280 });
    await go(second, world, 'nb', '/logg-inn');
    assert.doesNotMatch(await text(second), /eksempel-passord/, 'no example sign-ins outside the example system');
    await fill(second, { email: 'admin@eksempel.test', password });
    await press(second);
    assert.match(second.url(), /\/nb\/kontor$/);
    await press(second, '.office-nav a[href$="/kontor/folk"]');
    assert.match(await text(second), /Prøveadministrator/);

    assert.equal((await visitor(world.base).get('/nb/forste-gang')).status, 404, 'there is a first start once only');
    await go(second, world, 'nb', '/k/5501');
    assert.match(await said(second.locator('.site-header')), /77 00 00 00/, 'residents see the number to call');
    assert.equal(await second.locator('.example-mark').count(), 0);
  }, { world: untouchedWorld });
});

describe('right to left', { concurrency: 2 }, () => {
  for (const lang of ['ar', 'ur']) {
    journey(`dates and times keep their word order in ${lang} (U-30)`, async (world, open) => {
      const page = await open({ width: 1280 });
      /** Each line's words must stand from right to left in the order in which they are written. */
      const order = selector => page.locator(selector).evaluateAll(all => all.flatMap(it => {
        const words = [];
        const walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const word of node.data.matchAll(/[^\s\u2066-\u2069]+/g)) {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const { left, bottom } = range.getClientRects()[0];
            words.push({ word: word[0], left, bottom });
          }
        }
        return words.filter((one, at) => at && Math.abs(one.bottom - words[at - 1].bottom) < 8 && one.left > words[at - 1].left).map(one => `«${one.word}» stands before what is said before it in «${it.textContent.trim()}»`).slice(0, 1);
      }));
      await go(page, world, lang, `/k/5501/tilbud/${world.offers.individual}`);
      assert.deepEqual((await order('.times a')).slice(0, 2), []);
      await go(page, world, lang, about(world.takeFree()));
      await fill(page, { name: 'ليلى', companion_name: 'سارة' });
      await press(page);
      assert.deepEqual(await order('.ticket-when'), []);
    });
  }
});

describe('by keyboard', { concurrency: 2 }, () => {
  const walks = [
    ['the front page', '/'],
    ['a list of offers', '/finn?sted=9008'],
    ['an offer', world => `/k/5501/tilbud/${world.offers.individual}`],
    ['a form', world => about(world.course, '?for=other&contact=phone')],
    ['the day of a guide', '/kontor', 'coordinator'],
    ['the log', '/kontor/logg', 'coordinator'],
    ['an offer in the office', world => `/kontor/tilbud/${world.offers.individual}`, 'coordinator'],
  ];
  for (const width of [320, 1280]) {
    journey(`every page is walked through with Tab, ${width} px wide: skip link first, focus always seen, no trap`, async (world, open) => {
      const resident = await open({ width, js: false });
      const staff = await office(open, world, 'coordinator', { width });
      for (const [name, path, who] of walks) {
        const page = who ? staff : resident;
        await go(page, world, 'nb', typeof path === 'function' ? path(world) : path);
        // From the top of the page, not from a field that has the focus by itself.
        assert.ok((await tab(page)).skip, `${name}: the skip link comes first`);
        const visible = await page.evaluate(() => {
          const radios = new Set();
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(it => {
            if (!it.checkVisibility() || it.disabled) return false;
            if (it.type !== 'radio') return true;
            const fresh = !radios.has(it.name);
            radios.add(it.name);
            return fresh; // a group of radio buttons is one stop
          }).length;
        });
        let stops = 1;
        while (await tab(page)) {
          stops += 1;
          assert.ok(stops <= visible + 2, `${name}: the focus goes round in a ring`);
        }
        assert.ok(stops >= visible, `${name}: ${stops} stops, ${visible} things to press`);
      }
      await go(resident, world, 'nb', '/');
      await tab(resident);
      await resident.keyboard.press('Enter');
      assert.equal(await resident.evaluate(() => document.activeElement.id), 'main', 'the skip link leads to the content');
    });
  }

  journey('what is wrong gets the focus, and each line leads to its field', async (world, open) => {
    for (const js of [true, false]) {
      const page = await open({ js });
      await go(page, world, 'nb', about(world.course, '?for=other&contact=phone'));
      await fill(page, { phone: '12', needs: 'Jeg vil lære' });
      await press(page);
      assert.match(await page.title(), /^Feil:/);
      assert.ok(await page.evaluate(() => document.activeElement.matches('.ds-error-summary')), 'the summary has the focus');
      const lines = await page.locator('.ds-error-summary a').all();
      assert.equal(lines.length, 3);
      for (const line of lines) {
        const [field, said] = [(await line.getAttribute('href')).slice(1), await line.innerText()];
        assert.equal((await page.locator(`#${field}-error`).innerText()).trim(), said.trim(), 'the same words at the field');
        assert.equal(await page.locator(`#${field}`).getAttribute('aria-invalid'), 'true');
        await line.focus();
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.id), field);
      }
      assert.equal(await page.locator('#phone').inputValue(), '12');
      assert.equal(await page.locator('#needs').inputValue(), 'Jeg vil lære');
    }
  });
});

describe('the waiting list', { concurrency: 2 }, () => {
  journey('without phone and e-mail, in Nynorsk: on the list, promised by letter, seated at the desk', async (world, open) => {
    const session = world.takeFree();
    const first = await book(world.base, session, { name: 'Prøvedame' });
    const resident = await open({ js: false, width: 320 });
    await go(resident, world, 'nn', `/k/5501/bestill/${session}`);
    await resident.locator('main [name=wish][value=this]').check();
    await press(resident, 'main button');
    await chooseRadio(resident, 'for', 'self');
    await press(resident, 'main button');
    await resident.locator('main [name=contact][value=letter]').check();
    await press(resident, 'main button');
    await fill(resident, { name: 'Prøvefrøken', street: 'Storgata 1', postal_code: '9008' });
    assert.equal((await press(resident)).status(), 202);
    const { code, word } = await codes(resident);
    assert.match(await text(resident), /Storgata 1, 9008 Tromsø/);

    // Somebody cancels: the seat is promised, and staff have a letter to send.
    await world.cancel(first);
    const staff = await office(open, world);
    await go(staff, world, 'nn', '/kontor/oppgaver');
    await staff.locator('a[href*="/oppgaver/brev"]').first().click();
    const paper = await print(staff);
    writeFileSync(new URL('letters-nn.pdf', SHOTS), paper.bytes);
    for (const said of ['Storgata 1', '9008 Tromsø', 'Vi har ein ledig plass til Prøvefrøken', 'sei ja eller nei', digits(code).slice(0, 3)]) assert.ok(paper.text.replace(/\s+/g, ' ').includes(said), `${said} stands on the letter: ${paper.text}`);
    assert.ok(!paper.text.includes(word), 'the code word is known to the person alone');

    // With the letter in hand the person sees the same on the page, and says yes at the desk.
    await go(resident, world, 'nn', '/k/5501/avbestill');
    await fill(resident, { code, word });
    await press(resident);
    assert.match(await text(resident), /Det er ein plass til deg/);
    await go(staff, world, 'nn', `/kontor/okt/${session}`);
    await press(staff, 'main button[value=yes]');
    assert.match(await text(staff), /Prøvefrøken/);
    await go(resident, world, 'nn', '/k/5501/avbestill');
    await fill(resident, { code, word });
    await press(resident);
    assert.equal(await resident.locator('main form button[data-color=danger]').count(), 1, 'the same number and word lead to the booking');
    await go(staff, world, 'nn', '/kontor/oppgaver/brev');
    assert.match(await text(staff), /Hei, Prøvefrøken\. Du har time/, 'a letter says that the place is booked');
  });

  journey('five hundred entries by keyboard: search, choose, take off, undo', async (world, open) => {
    const session = world.takeFree();
    await book(world.base, session, { name: 'Prøvedame' });
    for (let n = 0; n < 500; n += 20) {
      const some = Array.from({ length: 20 }, (_, i) => book(world.base, session, { for: 'self', contact: 'phone', name: `Ventende${n + i}`, phone: '41234567' }, 'venteliste'));
      for (const one of await Promise.all(some)) assert.equal(one.status, 202);
    }
    const page = await office(open, world);
    const began = Date.now();
    await go(page, world, 'nb', '/kontor/ventelister');
    assert.ok(Date.now() - began < 5_000, 'the list comes at once');
    assert.match(await text(page), /500 av 500/);
    assert.equal(await page.locator('tbody tr').count(), 100, 'a hundred to a page');
    await tabTo(page, '#q');
    await page.keyboard.type('ventende123');
    await keyTo(page, 'Enter');
    assert.doesNotMatch(page.url(), /ventende/i, 'a name stands in no address');
    assert.match(await text(page), /1 av 500/);
    await tabTo(page, 'main [name=entry]');
    await page.keyboard.press('Space');
    await tabTo(page, '#why');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'main button[value=remove]');
    await keyTo(page, 'Enter');
    assert.match(await text(page), /Én er tatt av listen/);
    assert.match(await text(page), /499 av 499/);
    await tabTo(page, 'main button[value=undo]');
    await keyTo(page, 'Enter');
    assert.match(await text(page), /500 av 500/);
    // Several at once, chosen by key, and back again; what is shown is in the address.
    await tabTo(page, 'main [name=tilstand]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'main button[value=find]');
    await keyTo(page, 'Enter');
    assert.match(page.url(), /tilstand=waiting/);
    for (let n = 0; n < 3; n += 1) {
      await page.locator('main [name=entry]').nth(n).focus();
      await page.keyboard.press('Space');
    }
    await tabTo(page, '#why', 450);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'main button[value=remove]', 450);
    await keyTo(page, 'Enter');
    assert.match(await text(page), /3 er tatt av listen/);
    await tabTo(page, 'main button[value=undo]');
    await keyTo(page, 'Enter');
    assert.match(await text(page), /500 av 500/);
    await tabTo(page, 'main nav a', 450);
    await keyTo(page, 'Enter');
    assert.match(page.url(), /side=2/);
    assert.match(await text(page), /Ventende1\d\d/);
  });

  journey('the week for the wall fits one sheet of A4, lying, and is read by keyboard', async (world, open) => {
    const page = await office(open, world);
    await go(page, world, 'nb', '/kontor/kalender');
    await page.locator('main nav a[rel=next]').focus();
    await keyTo(page, 'Enter');
    const heading = await page.locator('h1').textContent();
    const paper = await print(page);
    writeFileSync(new URL('calendar-week.pdf', SHOTS), paper.bytes);
    assert.equal(paper.pages, 1);
    assert.deepEqual([paper.width, paper.height], [842, 595], 'A4, lying');
    assert.ok(paper.tagged);
    for (const said of [heading, 'søndag', '10.00–10.45', 'Eksempeltorget i Tromsø']) assert.ok(paper.text.replace(/\s+/g, ' ').includes(said), `${said} stands on the sheet: ${paper.text}`);
    await tabTo(page, 'main .table-scroll');
    await tabTo(page, 'main .calendar a[href*="/okt/"]');
    await keyTo(page, 'Enter');
    assert.match(page.url(), /\/kontor\/okt\//);
  });
});

/** A weekday some weeks ahead that is no Norwegian holiday, as people write it. */
function nextPlainDay() {
  const day = new Date(Date.now() + 20 * 86_400_000);
  // Easter, May and Christmas are full of holidays; a Tuesday in between is not.
  const busy = it => it.getDay() !== 2 || (it.getMonth() === 11 && it.getDate() > 20) || (it.getMonth() === 0 && it.getDate() < 3) || it.getMonth() === 4 || it.getMonth() === 2 || it.getMonth() === 3;
  while (busy(day)) day.setDate(day.getDate() + 1);
  return `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`;
}
