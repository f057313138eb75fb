// Bookings and sign-ins without a browser: to lay the table for a test, never as the test itself.

const unescape = text => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&#34;', '"');

/** A visitor with cookies. */
export function visitor(base) {
  const jar = new Map();
  async function ask(path, form) {
    const response = await fetch(base + path, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...(form ? { 'content-type': 'application/x-www-form-urlencoded', origin: base } : {}) },
      body: form && new URLSearchParams(form),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      jar.set(name, value);
    }
    return { status: response.status, location: response.headers.get('location'), html: await response.text() };
  }
  return {
    get: path => ask(path),
    /** Posts as it is. */
    send: (path, form) => ask(path, Object.entries(form)),
    /** Fetches the page with the form, and posts with its token. */
    async post(path, form, from = path) {
      const page = await ask(from);
      const token = page.html.match(/name="token" value="([^"]+)"/)?.[1];
      if (!token) throw new Error(`no form at ${from}: status ${page.status}`);
      const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map(one => [name, one]));
      return ask(path, [['token', token], ...pairs]);
    },
    /** What Playwright needs to go on as this visitor. */
    state: () => ({ cookies: [...jar].map(([name, value]) => ({ name, value, url: base })).map(({ url, ...it }) => ({ ...it, domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' })), origins: [] }),
  };
}

/** Signs in once; the product counts tries, so tests share the session. */
export async function signIn(base, email, password = 'eksempel-passord') {
  const it = visitor(base);
  const answer = await it.post('/nb/logg-inn', { email, password });
  if (answer.status !== 303) throw new Error(`${email} cannot sign in: status ${answer.status}`);
  return it;
}

/** Books as a resident does; answers with number and word, or the status when it did not work. */
export async function book(base, session, form, aim = 'bestill') {
  const path = `/nb/k/5501/${aim}/${session}`;
  const all = { for: 'other', contact: 'none', name: 'Prøvedame', companion_name: 'Prøvenabo', ...form };
  const answer = await visitor(base).post(path, all, `${path}?wish=this&for=${all.for}&contact=${all.contact}`);
  const [code, word] = [...answer.html.matchAll(/<bdi class="code"[^>]*>([^<]+)/g)].map(it => unescape(it[1]));
  return { status: answer.status, code, word, date: answer.html.match(/datetime="(\d{4}-\d\d-\d\d)T/)?.[1] };
}

/** All hrefs of a page that match. */
export const hrefs = (html, pattern) => [...new Set([...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(it => unescape(it[1])).filter(it => pattern.test(it)))];
