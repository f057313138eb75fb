// Three installations with what the pages need: the example system with bookings in it, one where people work but nothing is made yet, and
// one that nobody has signed in to.
import { startServer } from './server.mjs';
import { book, hrefs, signIn, visitor } from './http.mjs';

/** Names that the tests type. None may ever stand in a title or an address (U-92). */
export const NAMES = ['Prøvedame', 'Prøvenabo', 'Prøvemann', 'Prøvefrøken'];

/** The id at the end of an address. */
const last = path => path.split('?')[0].split('/').pop();

/** A date so many days ahead, as people type it. */
const dayAhead = days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');

/** The example system. Tromsø has all four forms of help and the three sign-ins. */
export async function demoWorld() {
  const server = await startServer();
  const { base } = server;
  const resident = visitor(base);
  const offers = {};
  for (const form of ['drop_in', 'individual', 'course', 'phone']) {
    const { html } = await resident.get(`/nb/finn?sted=9008&form=${form}`);
    offers[form] = last(hrefs(html, /^\/nb\/k\/5501\/tilbud\//)[0]);
  }
  const coordinator = await signIn(base, 'koordinator@eksempel.test');
  const administrator = await signIn(base, 'administrator@eksempel.test');
  const times = async offer => hrefs((await coordinator.get(`/nb/kontor/tilbud/${offer}/tider`)).html, /\/kontor\/okt\//).map(last);
  // The last ones first out: a session may pass in the moment of the test, far ahead it does not.
  const free = await times(offers.individual);
  const dateOf = async session => (await coordinator.get(`/nb/kontor/okt/${session}`)).html.match(/dag=(\d{4}-\d\d-\d\d)/)[1];
  const offersPage = await coordinator.get('/nb/kontor/tilbud');
  const world = {
    server,
    base,
    place: last(hrefs(offersPage.html, /\/kontor\/sted\/[0-9a-f]/)[0]),
    offers,
    course: (await times(offers.course))[0],
    courses: await times(offers.course),
    // The course of several meetings lies furthest ahead.
    series: (await times(offers.course)).at(-1),
    states: { coordinator: coordinator.state(), administrator: administrator.state() },
    coordinator,
    /** Takes a session out of those that nobody else uses; answers whether it was one. */
    take(session) {
      const at = free.indexOf(session);
      if (at >= 0) free.splice(at, 1);
      return at >= 0;
    },
    /** A session that nobody else uses. */
    takeFree() {
      const one = free.pop();
      if (!one) throw new Error('no free session is left in the example data');
      return one;
    },
    /** Publishes another offer of individual times, because a page lists thirty of them at most. */
    async addFree(title) {
      const made = await coordinator.post('/nb/kontor/tilbud/ny', { place: world.place, form: 'individual', title, about: 'Vi hjelper deg.', bring: '', text_language: 'nb', minutes: '30', seats: '1', reserve_percent: '0', most_together: '1', who: 'everyone', theme: 'device', language: 'nb', audience: 'everyone' });
      if (!made.location) throw new Error(`no offer was made: status ${made.status} ${made.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)}`);
      const offer = last(made.location.replace(/\/tider.*/, ''));
      const page = `/nb/kontor/tilbud/${offer}/tider`;
      await coordinator.post(`/nb/kontor/tilbud/${offer}/apningstid`, { weekday: '2', from: '08.00', to: '20.00', first_day: '', last_day: '', guide: '' }, page);
      await coordinator.post(`/nb/kontor/tilbud/${offer}/tilstand`, { state: 'published' }, page);
      free.push(...await times(offer));
    },
    /** Publishes an offer that is open all day today, and answers with a session that is still to begin; nothing shortly before midnight. */
    async addToday() {
      const oslo = new Date(new Date().toLocaleString('en-US', { timeZone: 'Europe/Oslo' }));
      if (oslo.getHours() === 23) return undefined;
      const made = await coordinator.post('/nb/kontor/tilbud/ny', { place: world.place, form: 'individual', title: 'Prøvetimer i dag', about: 'Vi hjelper deg.', bring: '', text_language: 'nb', minutes: '15', seats: '1', reserve_percent: '0', most_together: '1', who: 'everyone', theme: 'device', language: 'nb', audience: 'everyone' });
      const offer = last(made.location.replace(/\/tider.*/, ''));
      const page = `/nb/kontor/tilbud/${offer}/tider`;
      const from = `${String(oslo.getHours() + 1).padStart(2, '0')}.00`;
      await coordinator.post(`/nb/kontor/tilbud/${offer}/apningstid`, { weekday: String(oslo.getDay() || 7), from, to: '24.00', first_day: '', last_day: '', guide: '' }, page);
      await coordinator.post(`/nb/kontor/tilbud/${offer}/tilstand`, { state: 'published' }, page);
      return (await times(offer))[0];
    },
    /** Publishes an offer for follow-up, with times of every guide. */
    async addFollowUp() {
      const made = await coordinator.post('/nb/kontor/tilbud/ny', { place: world.place, form: 'individual', title: 'Prøveoppfølging', about: 'Vi går videre.', bring: '', text_language: 'nb', minutes: '30', seats: '1', reserve_percent: '0', most_together: '1', who: 'everyone', theme: 'device', language: 'nb', audience: 'everyone' });
      const offer = last(made.location.replace(/\/tider.*/, ''));
      const page = `/nb/kontor/tilbud/${offer}/tider`;
      const plan = `/nb/kontor/tilbud/${offer}/planlegging`;
      const guides = [...(await coordinator.get(page)).html.match(/<select[^>]*name="guide"[^]*?<\/select>/)[0].matchAll(/value="([0-9a-f-]{36})"/g)].map(it => it[1]);
      for (const guide of guides) await coordinator.post(`/nb/kontor/tilbud/${offer}/apningstid`, { weekday: '4', from: '19.00', to: '21.00', first_day: '', last_day: '', guide }, page);
      await coordinator.post(`/nb/kontor/tilbud/${offer}/tilstand`, { state: 'published' }, page);
      const version = (await coordinator.get(plan)).html.match(/name="version" value="(\d+)"/)[1];
      const saved = await coordinator.post(plan, { version, room: '', new_room: '', buffer: '0', grid: '15', notice: '0', window: '84', follow_up: 'yes' });
      if (saved.status !== 303) throw new Error(`the offer is not for follow-up: status ${saved.status}`);
    },
    /** Makes a course of three meetings far ahead through plan and confirmation; answers with its session. */
    async addSeries(seats, day = 100) {
      const path = `/nb/kontor/tilbud/${offers.course}/kursrekke`;
      const fields = { title: 'Prøvekurs', first_day: dayAhead(day), from: '10', to: '12', meetings: '3', weeks: '1', on_closed_day: 'later', seats: String(seats), guide: '', ask: 'yes' };
      const plan = await coordinator.post(path, fields);
      const hidden = name => plan.html.match(new RegExp(`name="${name}" value="([^"]+)"`))[1];
      const made = await coordinator.send(path, { ...fields, token: hidden('token'), shown: hidden('shown'), act: 'make' });
      if (made.status !== 303) throw new Error(`the course cannot be made: status ${made.status}`);
      return (await times(offers.course)).at(-1);
    },
    /**
     * Frees a seat for somebody who waits for it: they are invited. Answers with the session, what the one who waits got, and the link in the
     * text message if there is one.
     */
    async invite(form) {
      const session = this.takeFree();
      const first = await book(base, session, { name: 'Prøvedame' });
      const waits = await book(base, session, form, 'venteliste');
      if (waits.status !== 202) throw new Error(`nobody was listed: status ${waits.status}`);
      await this.cancel(first);
      const sent = await (await fetch(`${base}/test/sent`)).json();
      return { session, waits, link: sent.find(it => it.kind === 'invited')?.body.match(/\/s\/(\w+)/)?.[1] };
    },
    /** Cancels with number and word, as a resident does. */
    async cancel({ code, word }) {
      const it = visitor(base);
      const found = await it.post('/nb/k/5501/avbestill', { code, word });
      const token = found.html.match(/name="token" value="([^"]+)"/)[1];
      const done = await it.send('/nb/k/5501/avbestill/bekreft', { token, code, word });
      if (done.status !== 200) throw new Error(`it cannot be cancelled: status ${done.status}`);
    },
    /** Closes the first day on which one of the free sessions is, and answers with a session of that day. */
    async closeDay() {
      const date = await dateOf(free[0]);
      const [closed] = free;
      while (free.length && (await dateOf(free[0])) === date) free.shift();
      const answer = await coordinator.post('/nb/kontor/stengt', { kind: 'closed', first_day: date.split('-').reverse().join('.'), last_day: '', place: '', reason: 'Planleggingsdag', confirmed: '1' });
      if (answer.status >= 400) throw new Error(`the day cannot be closed: status ${answer.status}`);
      return { session: closed, date };
    },
    stop: () => server.stop(),
  };
  return world;
}

/** Bookings, a list and a place for the staff pages to show. */
export async function furnish(world) {
  const { base, coordinator } = world;
  world.booked = world.takeFree();
  const first = await book(base, world.booked, { name: 'Prøvedame', needs: 'Vil lære å betale regninger', language: 'ar', access: ['wheelchair', 'hearing'] });
  if (first.status !== 201) throw new Error(`the table cannot be laid: booking answered ${first.status}`);
  world.bookedDate = first.date;
  world.met = { code: first.code, word: first.word };
  await world.addFollowUp();
  // Two wait for it: one with a phone, one whom nobody can reach.
  await book(base, world.booked, { for: 'self', contact: 'phone', name: 'Prøvemann', phone: '41234567' }, 'venteliste');
  await book(base, world.booked, { name: 'Prøvefrøken' }, 'venteliste');
  // A course with several people, of whom one has no language in common with the guide and one got a message.
  for (const form of [{ name: 'Prøvedame', language: 'ti' }, { for: 'self', contact: 'phone', name: 'Prøvemann', phone: '412 34 567' }, { for: 'self', contact: 'email', name: 'Prøvefrøken', email: 'prove@eksempel.test' }]) await book(base, world.course, form);
  for (const form of [{ name: 'Prøvedame' }, { for: 'self', contact: 'phone', name: 'Prøvemann', phone: '412 34 567' }]) await book(base, world.series, form);
  // One with room for everybody, and one that is full.
  world.largeSeries = await world.addSeries(400, 90);
  world.fullSeries = await world.addSeries(1);
  await book(base, world.fullSeries, { name: 'Prøvedame' });
  const today = await coordinator.get(`/nb/kontor?dag=${world.bookedDate}`);
  world.bookingId = today.html.match(/kontor\/time\/([0-9a-f-]{36})"/)?.[1];
  // One is invited by letter, one by a text message; both can still answer.
  world.letter = await world.invite({ for: 'self', contact: 'letter', name: 'Prøvefrøken', street: 'Storgata 1', postal_code: '9008', language: 'nn' });
  world.message = await world.invite({ for: 'self', contact: 'phone', name: 'Prøvemann', phone: '41234567' });
  // Two meetings whose seats are drawn: one collects applications, one was drawn early.
  const [open, held] = world.courses.slice(-2);
  const inDays = n => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  for (const session of [open, held]) {
    const opened = await coordinator.post(`/nb/kontor/okt/${session}/trekning`, { act: 'open', day: inDays(1), time: '12.00' });
    if (opened.status !== 303 || !opened.location.endsWith('lagret=1')) throw new Error(`no draw was opened: ${opened.status} ${opened.location}`);
  }
  const applied = [];
  for (let n = 0; n < 12; n += 1) applied.push(await book(base, held, { for: 'self', contact: 'phone', name: 'Prøvemann', phone: `412345${60 + n}` }, 'venteliste'));
  if (applied.some(it => it.status !== 202)) throw new Error(`nobody could apply: status ${applied[0].status}`);
  const drawnNow = await coordinator.post(`/nb/kontor/okt/${held}/trekning`, { act: 'hold', reason: 'Alle har søkt' });
  if (!drawnNow.location?.endsWith('lagret=1')) throw new Error(`it was not drawn: ${drawnNow.status}`);
  world.drawn = { open, held, last: applied[11] };
  world.queue = await queue(world);
  const lists = await coordinator.get('/nb/kontor/ventelister');
  world.entry = last(hrefs(lists.html, /\/kontor\/venter\/[0-9a-f]/)[0]);
  for (const title of ['Prøvetime om morgenen', 'Prøvetime om dagen', 'Prøvetime om kvelden']) await world.addFree(title);
  world.closed = (await world.closeDay()).session;
  return world;
}

/**
 * The queue, with addresses that stand without their language. One is open whenever the tests run; at one place closing is near and many wait; one
 * has no drop-in.
 */
async function queue(world) {
  const { base, coordinator, offers } = world;
  const guide = await signIn(base, 'veileder@eksempel.test');
  world.states.guide = guide.state();
  const path = (await guide.get('/nb/kontor/ko')).location;
  const now = new Date(new Date().toLocaleString('en-US', { timeZone: 'Europe/Oslo' }));
  const weekday = String((now.getDay() + 6) % 7 + 1);
  const open = (offer, to) => coordinator.post(`/nb/kontor/tilbud/${offer}/apningstid`, { weekday, from: '0.00', to, first_day: '', last_day: '', guide: '' }, `/nb/kontor/tilbud/${offer}/tider`);
  const screen = async (at, kind, sound = 'off') => {
    await coordinator.post(`${at}/skjermer`, { kind, sound });
    const made = hrefs((await coordinator.get(`${at}/skjermer`)).html, new RegExp(`/k/5501/${kind === 'tablet' ? 'nummer' : 'skjerm'}/`)).at(-1);
    return new URL(made).pathname.slice(3);
  };
  const give = async (by, at, n) => {
    for (let i = 1; i < n; i += 1) await by.post(`${at}/nummer`, { channel: 'desk' }, at);
    return (await by.post(`${at}/nummer`, { channel: 'phone' }, at)).location;
  };
  await open(offers.drop_in, '24.00');
  // A place where fifteen wait for one guide, an hour and a half before closing.
  await coordinator.post('/nb/kontor/sted/ny', { name: 'Prøvestedet', organisation: 'Eksempelkommunen', street: 'Eksempelveien 2', postal_code: '9008', way_in: '', bus_stop: '', phone: '', wheelchair: 'yes', hearing_loop: 'unknown', screened: 'unknown', position: '' });
  const places = hrefs((await coordinator.get('/nb/kontor/ko')).html, /\/kontor\/ko\/[0-9a-f]/);
  const newPlace = places.map(last).sort().at(-1);
  const made = await coordinator.post('/nb/kontor/tilbud/ny', { place: newPlace, form: 'drop_in', title: 'Prøvekø', about: 'Vi hjelper deg.', bring: '', text_language: 'nb', minutes: '60', seats: '0', reserve_percent: '0', most_together: '1', who: 'everyone', theme: 'device', language: 'nb', audience: 'everyone' });
  const lateOffer = last(made.location.replace(/\/tider.*/, ''));
  const closing = new Date(now.getTime() + 90 * 60_000);
  await open(lateOffer, closing.getDate() === now.getDate() ? `${closing.getHours()}.${String(closing.getMinutes()).padStart(2, '0')}` : '24.00');
  await coordinator.post(`/nb/kontor/tilbud/${lateOffer}/tilstand`, { state: 'published' }, `/nb/kontor/tilbud/${lateOffer}/tider`);
  const administrator = await signIn(base, 'administrator@eksempel.test');
  const hired = await administrator.post('/nb/kontor/folk/ny', { name: 'Kveldsveileder', email: 'kveld@eksempel.test', role: 'guide' });
  const evening = await signIn(base, 'kveld@eksempel.test', hired.html.match(/<bdi class="code code--small">([^<]+)/)[1]);
  const latePath = `/nb/kontor/ko/${newPlace}`;
  await evening.post(latePath, { act: 'start', desk: '7' });
  const ticketOf = async slip => `/k/5501/ko/${(await coordinator.get(slip)).html.match(/\/t\/([a-z0-9]+)/)[1]}`;
  const firstSlip = await give(evening, latePath, 1);
  // Whoever is called reads of that alone, not where their number is.
  const called = await ticketOf(firstSlip);
  await give(evening, latePath, 15);
  await evening.post(latePath, { act: 'next' });
  const elsewhere = places.find(it => it !== path && last(it) !== newPlace);
  const slip = await give(coordinator, path, 2);
  return {
    path: path.slice(3),
    closedPath: elsewhere.slice(3),
    slip: slip.slice(3),
    ticket: await ticketOf(slip),
    called,
    tablet: await screen(path, 'tablet'),
    wall: await screen(path, 'wall', 'voice'),
    late: await screen(latePath, 'tablet'),
    closed: await screen(elsewhere, 'tablet'),
    closedWall: await screen(elsewhere, 'wall'),
  };
}

/** People work here, but no place, offer, visit or message has been made. Gol has no example of its own either. */
export async function emptyWorld() {
  const server = await startServer({ demo: false });
  const { base } = server;
  const key = server.firstLine.match(/nokkel=(\S+)/)[1];
  const first = visitor(base);
  const begun = await first.post('/nb/forste-gang', { key, name: 'Første', email: 'forste@eksempel.test', password: 'et langt passord', phone: '20 00 01 00' });
  if (begun.status !== 303) throw new Error(`the first start answered ${begun.status}`);
  const hire = async (by, form) => {
    const page = await by.post('/nb/kontor/folk/ny', form);
    const password = page.html.match(/<bdi class="code code--small">([^<]+)/)?.[1];
    if (!password) throw new Error(`nobody was hired: status ${page.status}`);
    return signIn(base, form.email, password);
  };
  const administrator = await hire(first, { municipality: 'Gol', phone: '20 00 01 01', name: 'Andre', email: 'andre@eksempel.test' });
  const coordinator = await hire(administrator, { name: 'Tredje', email: 'tredje@eksempel.test', role: ['guide', 'coordinator'] });
  let hired = 0;
  /** Somebody new who may sign in: the product counts tries for each address. */
  const hireGuide = async () => {
    hired += 1;
    const email = `veileder${hired}@eksempel.test`;
    const page = await administrator.post('/nb/kontor/folk/ny', { name: 'Veileder', email, role: 'guide' });
    return { email, password: page.html.match(/<bdi class="code code--small">([^<]+)/)[1] };
  };
  return { server, base, hireGuide, states: { installation: first.state(), administrator: administrator.state(), coordinator: coordinator.state() }, stop: () => server.stop() };
}

/** Nobody has signed in yet. */
export async function untouchedWorld() {
  const server = await startServer({ demo: false });
  return { server, base: server.base, key: server.firstLine.match(/nokkel=(\S+)/)[1], states: {}, stop: () => server.stop() };
}
