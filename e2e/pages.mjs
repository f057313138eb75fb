// Every page of the product and how one gets there. `open` drives a browser and answers with the response that brought the page; it must work
// without scripts, since every public page is opened so too.
//
//   name    file name of the screenshot
//   world   demo (default), empty or untouched: see lib/world.mjs
//   who     whose session; without it the visitor is nobody
//   staff   whether the page is a staff page by its looks (sign-in is a public page)
//   status  what the page answers with, 200 unless told otherwise
//   callable  false where no phone number is known yet
//   main    a page that a resident surely meets: also tried with wide spacing and large letters
import { readFileSync } from 'node:fs';

import { book } from './lib/http.mjs';
import { fill, go, press } from './lib/visit.mjs';

const at = path => (page, world, lang) => go(page, world, lang, typeof path === 'function' ? path(world) : path);
const bookingPath = (session, aim = 'bestill') => `/k/5501/${aim}/${session}`;
const aboutOther = '?for=other&contact=companion_phone';

/** How many callers were booked: each has a number of their own, or they would be warned of each other's times. */
let callers = 9;

/** Fills the last page of the way to a booking and sends it. */
async function send(page, fields) {
  await fill(page, fields);
  return press(page);
}

/** The code word is drawn by lot. For looking at the page it is the longest there is, or a page would be right on some days only. */
const longest = readFileSync(new URL('../data/code-words-no.txt', import.meta.url), 'utf8').split('\n').filter(it => /^\p{L}+$/u.test(it)).sort((a, b) => b.length - a.length).slice(0, 2).join(' ');
const showLongestWord = page => page.locator('.ticket-code .code').last().evaluate((it, longest) => { it.textContent = longest; }, longest);

/** A new booking, and the page that asks for its number and word. */
async function askToCancel(page, world, lang) {
  const made = await book(world.base, world.takeFree(), { name: 'Prøvedame' });
  await go(page, world, lang, '/k/5501/avbestill');
  return send(page, { code: made.code, word: made.word });
}

export const PUBLIC = [
  { name: 'home', main: true, open: at('/') },
  { name: 'find', main: true, open: at('/finn?sted=9008') },
  { name: 'find-which', open: at('/finn?sted=Her%C3%B8y') },
  { name: 'find-beside', open: at('/finn?sted=3024') },
  { name: 'find-unknown', open: at('/finn?sted=xyz') },
  { name: 'find-svalbard', open: at('/finn?sted=9170') },
  { name: 'find-nothing-typed', open: at('/finn?sted=') },
  { name: 'find-filtered', open: at('/finn?sted=0182&form=drop_in&form=course&sprak=ar&sprak=nb&dag=3&dag=4') },
  { name: 'find-filtered-empty', open: at('/finn?sted=9008&form=course&dag=7&sprak=uk') },
  { name: 'find-page-two', open: at('/finn?sted=0182&side=2') },
  { name: 'find-not-near', open: at('/finn?sted=Vard%C3%B8') },
  { name: 'municipality', open: at('/k/5501') },
  { name: 'municipality-sami', open: at('/k/5612') },
  { name: 'map', open: at('/kart') },
  { name: 'offer-drop-in', open: at(it => `/k/5501/tilbud/${it.offers.drop_in}`) },
  { name: 'offer-individual', main: true, open: at(it => `/k/5501/tilbud/${it.offers.individual}`) },
  { name: 'offer-course', open: at(it => `/k/5501/tilbud/${it.offers.course}`) },
  { name: 'offer-phone', open: at(it => `/k/5501/tilbud/${it.offers.phone}`) },
  { name: 'book-who', main: true, open: at(it => bookingPath(it.course)) },
  { name: 'book-hold', open: (page, world, lang) => go(page, world, lang, bookingPath(world.takeFree())) },
  {
    name: 'book-hold-reach',
    async open(page, world, lang) {
      await go(page, world, lang, bookingPath(world.takeFree()));
      return send(page, { for: 'self' });
    },
  },
  { name: 'book-who-missing', status: 422, open: at(it => `${bookingPath(it.course)}?next=1`) },
  { name: 'book-reach', main: true, open: at(it => `${bookingPath(it.course)}?for=other`) },
  { name: 'book-reach-missing', status: 422, open: at(it => `${bookingPath(it.course)}?for=self&next=2`) },
  { name: 'book-about', main: true, open: at(it => bookingPath(it.course) + aboutOther) },
  { name: 'book-about-self', open: at(it => `${bookingPath(it.course)}?for=self&contact=email`) },
  {
    name: 'book-about-errors',
    main: true,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, bookingPath(world.course) + aboutOther);
      return send(page, { phone: '12', needs: 'Prøvedame har nummer 01010750160' });
    },
  },
  {
    name: 'book-about-errors-email',
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `${bookingPath(world.course)}?for=self&contact=email`);
      return send(page, { name: 'Prøvemann', email: 'ikke en adresse' });
    },
  },
  {
    name: 'booked',
    main: true,
    status: 201,
    async open(page, world, lang) {
      await go(page, world, lang, `${bookingPath(world.takeFree())}?for=other&contact=none`);
      const response = await send(page, { name: 'Prøvedame', companion_name: 'Prøvenabo', needs: 'Vil lære å betale regninger' });
      await showLongestWord(page);
      return response;
    },
  },
  {
    name: 'booked-by-email',
    status: 201,
    async open(page, world, lang) {
      await go(page, world, lang, `${bookingPath(world.takeFree())}?for=self&contact=email`);
      return send(page, { name: 'Prøvemann', email: 'prove.mann.med.langt.navn@eksempel-kommunen.test' });
    },
  },
  {
    name: 'book-full',
    main: true,
    status: 409,
    async open(page, world, lang) {
      const session = world.takeFree();
      await go(page, world, lang, `${bookingPath(session)}?for=self&contact=phone`);
      await book(world.base, session, { name: 'Prøvedame' });
      return send(page, { name: 'Prøvemann', phone: '412 34 567' });
    },
  },
  { name: 'book-who-series', open: at(it => bookingPath(it.series)) },
  {
    name: 'booked-series',
    main: true,
    status: 201,
    async open(page, world, lang) {
      await go(page, world, lang, `${bookingPath(world.largeSeries)}?for=self&contact=none`);
      return send(page, { name: 'Prøvefrøken' });
    },
  },
  { name: 'wait-later', main: true, open: at(it => bookingPath(it.fullSeries, 'venteliste')) },
  { name: 'wait-later-missing', status: 422, open: at(it => `${bookingPath(it.fullSeries, 'venteliste')}?next=0`) },
  { name: 'wait-wish', main: true, open: at(it => bookingPath(it.booked)) },
  { name: 'wait-wish-missing', status: 422, open: at(it => `${bookingPath(it.booked, 'venteliste')}?next=0`) },
  { name: 'wait-who', open: at(it => `${bookingPath(it.booked, 'venteliste')}?wish=any`) },
  { name: 'wait-about', open: at(it => `${bookingPath(it.booked, 'venteliste')}?wish=this&for=self&contact=phone`) },
  {
    name: 'listed',
    status: 202,
    async open(page, world, lang) {
      await go(page, world, lang, `${bookingPath(world.booked, 'venteliste')}?wish=any&for=other&contact=companion_phone`);
      return send(page, { name: 'Prøvedame', companion_name: 'Prøvenabo', phone: '77 00 00 00' });
    },
  },
  { name: 'book-closed', status: 410, open: at(it => bookingPath(it.closed)) },
  { name: 'cancel-where', open: at('/avbestill') },
  { name: 'cancel-where-unknown', status: 422, open: at('/avbestill?sted=xyz') },
  { name: 'cancel-ask', main: true, open: at('/k/5501/avbestill') },
  {
    name: 'cancel-wrong',
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/k/5501/avbestill');
      return send(page, { code: '123', word: '' });
    },
  },
  { name: 'cancel-found', main: true, open: askToCancel },
  {
    name: 'cancel-done',
    async open(page, world, lang) {
      await askToCancel(page, world, lang);
      return press(page);
    },
  },
  { name: 'follow-up', main: true, async open(page, world, lang) { await go(page, world, lang, '/k/5501/avbestill'); await send(page, world.met); return press(page, 'main form[action$="/oppfolging"] button'); } },
  {
    name: 'follow-up-missing',
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/k/5501/avbestill');
      await send(page, world.met);
      await press(page, 'main form[action$="/oppfolging"] button');
      return press(page, 'main form[action$="/oppfolging"] button');
    },
  },
  { name: 'cancel-move', main: true, async open(page, world, lang) { await askToCancel(page, world, lang); return press(page, 'main form[action$="/flytt"] button'); } },
  {
    name: 'cancel-move-missing',
    status: 422,
    async open(page, world, lang) {
      await askToCancel(page, world, lang);
      await press(page, 'main form[action$="/flytt"] button');
      return press(page, 'main form[action$="/flytt"] button');
    },
  },
  {
    name: 'cancel-moved',
    async open(page, world, lang) {
      await askToCancel(page, world, lang);
      await press(page, 'main form[action$="/flytt"] button');
      // A time that nobody else will book: several pages are opened at once.
      const ids = await page.locator('main label.choice input').evaluateAll(all => all.map(it => it.value));
      const id = ids.find(it => world.take(it));
      await page.locator(`main label.choice:has(input[value="${id}"])`).click();
      return press(page, 'main form[action$="/flytt"] button');
    },
  },
  { name: 'offer-draw', open: at(it => `/k/5501/tilbud/${it.offers.course}`) },
  { name: 'draw-about', main: true, open: at(it => `${bookingPath(it.drawn.open)}?for=self&contact=phone`) },
  { name: 'draw-applied', status: 202, async open(page, world, lang) { await go(page, world, lang, `${bookingPath(world.drawn.open)}?for=self&contact=phone`); return send(page, { name: 'Prøvemann', phone: '412 34 567' }); } },
  { name: 'draw-open', main: true, open: at(it => `/k/5501/trekning/${it.drawn.open}`) },
  { name: 'draw-drawn', main: true, open: at(it => `/k/5501/trekning/${it.drawn.held}`) },
  {
    name: 'cancel-found-drawn',
    async open(page, world, lang) {
      await go(page, world, lang, '/k/5501/avbestill');
      return send(page, { code: world.drawn.last.code, word: world.drawn.last.word });
    },
  },
  { name: 'invited', main: true, open: at(it => `/k/5501/plass/${it.message.link}`) },
  {
    name: 'invited-yes',
    async open(page, world, lang) {
      const { link } = await world.invite({ for: 'self', contact: 'phone', name: 'Prøvemann', phone: '41234567' });
      await go(page, world, lang, `/k/5501/plass/${link}`);
      return press(page, 'main button[value=yes]');
    },
  },
  {
    name: 'invited-no',
    async open(page, world, lang) {
      const { link } = await world.invite({ for: 'self', contact: 'phone', name: 'Prøvemann', phone: '41234567' });
      await go(page, world, lang, `/k/5501/plass/${link}`);
      return press(page, 'main button[value=no]');
    },
  },
  {
    name: 'cancel-found-invited',
    async open(page, world, lang) {
      await go(page, world, lang, '/k/5501/avbestill');
      return send(page, { code: world.letter.waits.code, word: world.letter.waits.word });
    },
  },
  { name: 'book-about-letter', open: at(it => `${bookingPath(it.course)}?for=self&contact=letter`) },
  // The queue: a tablet by the door, a number, a screen on the wall.
  { name: 'queue-tablet', main: true, open: at(it => it.queue.tablet) },
  { name: 'queue-taken', main: true, status: 201, async open(page, world, lang) { await go(page, world, lang, world.queue.tablet); return press(page); } },
  { name: 'queue-closing', status: 409, async open(page, world, lang) { await go(page, world, lang, world.queue.late); return press(page); } },
  { name: 'queue-closed', open: at(it => it.queue.closed) },
  { name: 'queue-ticket', main: true, open: at(it => it.queue.ticket) },
  { name: 'queue-ticket-called', open: at(it => it.queue.called) },
  { name: 'queue-ticket-going', open: at(it => `${it.queue.ticket}?going=1`) },
  { name: 'queue-wall', main: true, open: at(it => `${it.queue.wall}?live=1`) },
  { name: 'queue-wall-empty', open: at(it => `${it.queue.closedWall}?live=1`) },
  { name: 'about', open: at('/om') },
  { name: 'accessibility', open: at('/tilgjengelighet') },
  { name: 'api', open: at('/api') },
  { name: 'not-found', status: 404, open: at('/finnes-ikke') },
  { name: 'sign-in', open: at('/logg-inn') },
  {
    name: 'sign-in-wrong',
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/logg-inn');
      // A new address each time: the product counts the tries for each.
      return send(page, { email: `ukjent.${lang}.${Date.now()}@eksempel.test`, password: 'ikke det rette' });
    },
  },
  { name: 'sign-in-first', status: 401, open: at('/kontor') },
  // Nobody has said yet which number to call: `callable: false`.
  { name: 'first-start', world: 'untouched', callable: false, open: at('/forste-gang') },
  {
    name: 'first-start-errors',
    world: 'untouched',
    callable: false,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/forste-gang');
      return send(page, { key: 'feil', phone: '12' });
    },
  },
];

const coordinator = { who: 'coordinator', staff: true };
const administrator = { who: 'administrator', staff: true };
const nothingYet = { world: 'empty', ...coordinator };

export const OFFICE = [
  { name: 'office-today', ...coordinator, open: at('/kontor') },
  { name: 'office-today-empty', ...coordinator, open: at('/kontor?dag=2031-12-25') },
  { name: 'office-day', ...coordinator, open: at(it => `/kontor?dag=${it.bookedDate}`) },
  { name: 'office-today-unknown-code', ...coordinator, open: at('/kontor/finn?kode=1') },
  {
    name: 'office-find-found',
    ...coordinator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/finn');
      await page.locator('#name').fill('prøve');
      await page.locator('#day').fill(world.bookedDate.split('-').reverse().join('.'));
      return press(page, 'main form[method=post] button');
    },
  },
  {
    name: 'office-find-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/finn');
      await page.locator('#day').fill('om en stund');
      return press(page, 'main form[method=post] button');
    },
  },
  {
    name: 'office-new-word',
    ...coordinator,
    async open(page, world, lang) {
      // Of somebody whose word no other page needs.
      await go(page, world, lang, `/kontor/okt/${world.course}`);
      await press(page, 'main h3 a[href*="/kontor/time/"]');
      await page.locator('details:has(form[action$="/kodeord"]) summary').click();
      return press(page, 'main form[action$="/kodeord"] button');
    },
  },
  { name: 'office-session', ...coordinator, open: at(it => `/kontor/okt/${it.booked}`) },
  { name: 'office-session-course', ...coordinator, open: at(it => `/kontor/okt/${it.course}`) },
  { name: 'office-session-closed', ...coordinator, open: at(it => `/kontor/okt/${it.closed}`) },
  { name: 'office-book', ...coordinator, open: at(it => `/kontor/okt/${it.course}/bestill`) },
  { name: 'office-book-full', ...coordinator, open: at(it => `/kontor/okt/${it.booked}/bestill`) },
  {
    name: 'office-book-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/okt/${world.course}/bestill`);
      return send(page, { for: 'other', contact: 'email', email: 'ikke en adresse' });
    },
  },
  {
    name: 'office-booked',
    ...coordinator,
    status: 201,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/okt/${world.takeFree()}/bestill`);
      return send(page, { channel: 'phone', for: 'self', name: 'Prøvedame', contact: 'phone', phone: `77 00 00 ${++callers}`, language: 'ar' });
    },
  },
  { name: 'office-waiting', ...coordinator, open: at('/kontor/ventelister') },
  { name: 'office-waiting-list', ...coordinator, open: at(it => `/kontor/ventelister?tilbud=${it.offers.individual}&tilstand=waiting`) },
  {
    name: 'office-waiting-none-found',
    ...coordinator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/ventelister');
      await page.locator('#q').fill('zzz');
      return press(page, 'main button[value=find]');
    },
  },
  {
    name: 'office-waiting-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/ventelister');
      return press(page, 'main button[value=remove]');
    },
  },
  { name: 'office-entry-edit', ...coordinator, open: at(it => `/kontor/venter/${it.entry}/endre`) },
  {
    name: 'office-session-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/okt/${world.course}`);
      return press(page, 'main form[action$="/plasser"] button');
    },
  },
  {
    name: 'office-closing',
    ...coordinator,
    status: 409,
    async open(page, world, lang) {
      const day = world.bookedDate.split('-').reverse().join('.');
      await go(page, world, lang, '/kontor/stengt');
      await page.locator('#first_day').fill(day);
      await page.locator('#reason').fill('Flytting');
      return press(page, 'main form[action$="/stengt"] button');
    },
  },
  { name: 'office-fairness', ...coordinator, open: at('/kontor/ventelister/rettferdig') },
  { name: 'office-queue', ...coordinator, open: at(it => `/kontor/ventelister/${it.offers.individual}/ventetid`) },
  { name: 'office-queue-changed', ...coordinator, open: at(it => `/kontor/ventelister/${it.offers.individual}/ventetid?dag=2&plasser=4&per=`) },
  { name: 'office-queue-empty', ...coordinator, open: at(it => `/kontor/ventelister/${it.offers.course}/ventetid`) },
  { name: 'office-queue-errors', ...coordinator, status: 422, open: at(it => `/kontor/ventelister/${it.offers.individual}/ventetid?dag=2&plasser=mange&per=0`) },
  { name: 'office-entry', ...coordinator, open: at(it => `/kontor/venter/${it.entry}`) },
  {
    name: 'office-entry-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/venter/${world.entry}`);
      return press(page, 'main button[value=first]');
    },
  },
  {
    name: 'office-merge',
    ...coordinator,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/venter/${world.entry}`);
      await page.locator('#same').selectOption({ index: 1 });
      return press(page, 'main button[value=merge]');
    },
  },
  { name: 'office-session-invited', ...coordinator, open: at(it => `/kontor/okt/${it.letter.session}`) },
  { name: 'office-booking', ...coordinator, open: at(it => `/kontor/time/${it.bookingId}`) },
  { name: 'office-booking-edit', ...coordinator, open: at(it => `/kontor/time/${it.bookingId}/endre`) },
  { name: 'office-drop-in', ...coordinator, open: at(it => it.queue.path) },
  { name: 'office-drop-in-hand', staff: true, who: 'guide', open: at(it => it.queue.path) },
  { name: 'office-drop-in-places', ...coordinator, open: at('/kontor/ko') },
  { name: 'office-drop-in-places-empty', ...nothingYet, open: at('/kontor/ko') },
  { name: 'office-drop-in-empty', ...coordinator, open: at(it => it.queue.closedPath) },
  {
    name: 'office-drop-in-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, world.queue.path);
      await fill(page, { desk: 'mange' });
      return press(page, 'main button[value=start]');
    },
  },
  { name: 'office-drop-in-slip', ...coordinator, open: at(it => it.queue.slip) },
  { name: 'office-drop-in-arrivals', ...coordinator, open: at(it => `${it.queue.path}/timer`) },
  {
    name: 'office-drop-in-arrivals-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `${world.queue.path}/timer`);
      await fill(page, { code: '123' });
      return press(page, 'main form button');
    },
  },
  { name: 'office-drop-in-screens', ...coordinator, open: at(it => `${it.queue.path}/skjermer`) },
  { name: 'office-drop-in-sheet', ...coordinator, open: at(it => `${it.queue.path}/ark`) },
  { name: 'office-drop-in-enter', ...coordinator, open: at(it => `${it.queue.path}/ark/skriv-inn`) },
  {
    name: 'office-drop-in-enter-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `${world.queue.path}/ark/skriv-inn`);
      return send(page, { came_1: '8.30', begun_1: '8.20', came_2: 'snart' });
    },
  },
  { name: 'office-draw-none', ...coordinator, open: at(it => `/kontor/okt/${it.course}/trekning`) },
  {
    name: 'office-draw-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/okt/${world.course}/trekning`);
      await fill(page, { day: 'snart', time: '' });
      return press(page, 'main button[value=open]');
    },
  },
  { name: 'office-draw-open', ...coordinator, open: at(it => `/kontor/okt/${it.drawn.open}/trekning`) },
  { name: 'office-draw-drawn', ...coordinator, open: at(it => `/kontor/okt/${it.drawn.held}/trekning`) },
  { name: 'office-book-draw', ...coordinator, open: at(it => `/kontor/okt/${it.drawn.open}/bestill`) },
  { name: 'office-tasks', ...coordinator, open: at('/kontor/oppgaver') },
  { name: 'office-tasks-empty', ...nothingYet, open: at('/kontor/oppgaver') },
  { name: 'office-letters', ...coordinator, open: at('/kontor/oppgaver/brev') },
  { name: 'office-waiting-empty', ...nothingYet, open: at('/kontor/ventelister') },
  { name: 'office-calendar', ...coordinator, open: at('/kontor/kalender') },
  { name: 'office-calendar-guide', staff: true, who: 'guide', open: at('/kontor/kalender') },
  { name: 'office-calendar-nothing-here', ...coordinator, open: at(it => `/kontor/kalender?sted=${it.offers.drop_in}`) },
  { name: 'office-calendar-holidays', ...coordinator, open: at('/kontor/kalender?dag=2027-03-25') },
  { name: 'office-calendar-month', ...coordinator, open: at('/kontor/kalender?vis=maned') },
  { name: 'office-calendar-empty', ...nothingYet, open: at('/kontor/kalender') },
  { name: 'office-feeds-empty', ...nothingYet, open: at('/kontor/kalender/adresser') },
  { name: 'office-feeds', ...coordinator, open: at('/kontor/kalender/adresser') },
  {
    name: 'office-feeds-new',
    ...coordinator,
    status: 201,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/kalender/adresser');
      return press(page, 'main form:has(#of) button');
    },
  },
  { name: 'office-offers', ...coordinator, open: at('/kontor/tilbud') },
  { name: 'office-offers-empty', ...nothingYet, open: at('/kontor/tilbud') },
  { name: 'office-place-new', ...coordinator, open: at('/kontor/sted/ny') },
  {
    name: 'office-place-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/sted/ny');
      return send(page, { postal_code: '0000', phone: '12', position: 'nord' });
    },
  },
  { name: 'office-place', ...coordinator, open: at(it => `/kontor/sted/${it.place}`) },
  { name: 'office-offer-new', ...coordinator, open: at('/kontor/tilbud/ny') },
  { name: 'office-offer-new-no-place', ...nothingYet, open: at('/kontor/tilbud/ny') },
  {
    name: 'office-offer-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/tilbud/ny');
      return send(page, { minutes: 'lenge', seats: '-1' });
    },
  },
  { name: 'office-offer', ...coordinator, open: at(it => `/kontor/tilbud/${it.offers.individual}`) },
  { name: 'office-absences', ...coordinator, open: at('/kontor/fravaer') },
  { name: 'office-schedule', ...coordinator, open: at(it => `/kontor/tilbud/${it.offers.individual}/planlegging`) },
  {
    name: 'office-schedule-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/tilbud/${world.offers.individual}/planlegging`);
      return send(page, { buffer: 'mye', window: '0' });
    },
  },
  { name: 'office-times', ...coordinator, open: at(it => `/kontor/tilbud/${it.offers.individual}/tider`) },
  {
    name: 'office-times-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/tilbud/${world.offers.individual}/tider`);
      await fill(page, { from: 'tidlig', to: '8', first_day: '31.2.' });
      return press(page, 'main form[action$="/apningstid"] button');
    },
  },
  { name: 'office-times-course', ...coordinator, open: at(it => `/kontor/tilbud/${it.offers.course}/tider`) },
  {
    name: 'office-times-course-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/tilbud/${world.offers.course}/tider`);
      await fill(page, { day: 'snart', from: '25', to: '', seats: 'mange' });
      return press(page, 'main form[action$="/kurs"] button');
    },
  },
  { name: 'office-series', ...coordinator, open: at(it => `/kontor/tilbud/${it.offers.course}/kursrekke`) },
  { name: 'office-series-like', ...coordinator, open: at(it => `/kontor/tilbud/${it.offers.course}/kursrekke?lik=${it.series}`) },
  {
    name: 'office-series-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/tilbud/${world.offers.course}/kursrekke`);
      await fill(page, { first_day: 'snart', from: '25', meetings: '0', weeks: '99', seats: '' });
      return press(page, 'main form[action$="/kursrekke"] button');
    },
  },
  {
    name: 'office-series-plan',
    ...coordinator,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/tilbud/${world.offers.course}/kursrekke`);
      // Over Christmas some day of the week is always a holiday: 25 and 26 December, and 1 January a week after the first.
      const year = new Date().getFullYear() + 1;
      await fill(page, { first_day: `11.12.${year}`, from: '10', to: '12', meetings: '5' });
      return press(page, 'main form[action$="/kursrekke"] button');
    },
  },
  { name: 'office-session-series', ...coordinator, open: at(it => `/kontor/okt/${it.series}`) },
  { name: 'office-meeting', ...coordinator, open: at(it => `/kontor/okt/${it.series}/gang/2`) },
  {
    name: 'office-meeting-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, `/kontor/okt/${world.series}/gang/3`);
      await fill(page, { date: 'snart', from: '25' });
      return press(page, 'main form button[value="move"]');
    },
  },
  { name: 'office-closed-days', ...coordinator, open: at('/kontor/stengt') },
  { name: 'office-closed-days-empty', ...nothingYet, open: at('/kontor/stengt') },
  {
    name: 'office-closed-days-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/stengt');
      await fill(page, { first_day: 'snart' });
      return press(page, 'main form[action$="/stengt"] button');
    },
  },
  { name: 'office-log', ...coordinator, open: at('/kontor/logg') },
  { name: 'office-log-no-place', ...nothingYet, open: at('/kontor/logg') },
  { name: 'office-log-booking', ...coordinator, open: at(it => `/kontor/logg?time=${it.bookingId}`) },
  {
    name: 'office-log-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/logg');
      return press(page, 'main form[action$="/logg"] .actions button');
    },
  },
  {
    name: 'office-log-saved',
    ...coordinator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/logg');
      await page.locator('main label.tap').first().click();
      return press(page, 'main form[action$="/logg"] .actions button');
    },
  },
  { name: 'office-counts', ...coordinator, open: at('/kontor/tall') },
  { name: 'office-counts-empty', ...nothingYet, open: at('/kontor/tall') },
  { name: 'office-outbox', ...coordinator, open: at('/kontor/meldinger') },
  { name: 'office-outbox-waiting', ...coordinator, open: at('/kontor/meldinger?tilstand=waiting') },
  { name: 'office-outbox-none', ...coordinator, open: at('/kontor/meldinger?tilstand=failed') },
  { name: 'office-outbox-empty', ...nothingYet, open: at('/kontor/meldinger') },
  { name: 'office-settings', ...coordinator, open: at('/kontor/innstillinger') },
  {
    name: 'office-settings-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/innstillinger');
      return send(page, { phone: '12' });
    },
  },
  { name: 'office-account', ...coordinator, open: at('/kontor/konto') },
  {
    name: 'office-account-errors',
    ...coordinator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/konto');
      await fill(page, { old: 'ikke det rette', new: 'kort' });
      return press(page, 'main form[action$="/passord"] button');
    },
  },
  // Pages that fail look as they do for everybody.
  { name: 'office-forbidden', ...coordinator, staff: false, status: 403, open: at('/kontor/folk') },
  { name: 'office-not-found', ...coordinator, staff: false, status: 404, open: at('/kontor/finnes-ikke') },
  {
    // Somebody was signed out while typing, signs in, and is asked to save what was kept.
    name: 'office-kept',
    world: 'empty',
    staff: false,
    async open(page, world, lang) {
      const { email, password } = await world.hireGuide();
      await go(page, world, lang, '/logg-inn');
      await send(page, { email, password });
      await go(page, world, lang, '/kontor/konto');
      await page.context().clearCookies();
      await fill(page, { old: 'et eller annet', new: 'noe ganske annet' });
      await press(page, 'main form[action$="/passord"] button');
      return send(page, { email, password });
    },
  },
  { name: 'people', ...administrator, open: at('/kontor/folk') },
  { name: 'people-installation', ...administrator, who: 'installation', world: 'empty', open: at('/kontor/folk') },
  { name: 'person-new', ...administrator, open: at('/kontor/folk/ny') },
  { name: 'person-new-installation', ...administrator, who: 'installation', world: 'empty', open: at('/kontor/folk/ny') },
  {
    name: 'person-new-errors',
    ...administrator,
    status: 422,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/folk/ny');
      return send(page, { email: 'ikke en adresse' });
    },
  },
  {
    name: 'person-password',
    ...administrator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/folk/ny');
      return send(page, { name: 'Prøvefrøken', email: `ny.${lang}.${Date.now()}@eksempel.test`, role: 'guide' });
    },
  },
  {
    name: 'office-workplaces',
    ...administrator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/folk');
      await press(page, 'main table a');
      return press(page, 'main a[href$="/steder"]');
    },
  },
  {
    name: 'person',
    ...administrator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/folk');
      return press(page, 'main table a');
    },
  },
  {
    name: 'person-saved',
    ...administrator,
    async open(page, world, lang) {
      await go(page, world, lang, '/kontor/folk');
      await press(page, 'main table a');
      return press(page);
    },
  },
  { name: 'office-today-administrator', ...administrator, open: at('/kontor') },
];

