"""Measures bookings on this machine beside the same statements without the product. Called by bench/booking; see README.md beside it.

The statements are read out of PostgreSQL's own log while the product books, so the yardsticks cannot drift from it.
"""
import argparse
import contextlib
import csv
import datetime
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
import uuid

import bench
from bench import CLIENTS, MUNICIPALITY, OSLO, TICK_US, TYPED, free_port, running, say

BOOK = bench.HERE / 'bare/target/release/book'
SESSIONS = 200
# What the product must reach of its yardsticks, bookings a second (issue "The booking engine", acceptance 7).
AIMS = {('sqlite', 'hot'): 0.4, ('sqlite', 'spread'): 0.4, ('postgresql', 'hot'): 0.7}
SUPERUSER = 'bench'
JSON = json.dumps({'session_id': 'SESSION', 'person': {'name': 'KariRUN', 'phone': '4SERIAL', 'language': 'nb'}})


# ---- PostgreSQL

class Postgres:
    """A server of our own on a free port of this machine, as PostgreSQL comes: fsync and synchronous_commit are on."""

    def __init__(self, folder):
        self.bin = pathlib.Path(os.environ['PGBIN'])
        self.folder = folder
        self.port = free_port()
        # PostgreSQL refuses to run as root.
        self.as_whom = ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'] if os.getuid() == 0 else []

    def __enter__(self):
        self.folder.mkdir()
        if self.as_whom:
            shutil.chown(self.folder, 'postgres', 'postgres')
        made = subprocess.run([*self.as_whom, self.bin / 'initdb', '-D', self.folder / 'data', '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8',
                               '--locale=C.UTF-8'], capture_output=True, text=True)
        if made.returncode:
            sys.exit(made.stdout + made.stderr)
        settings = {'listen_addresses': '127.0.0.1', 'unix_socket_directories': self.folder, 'max_connections': 100,
                    # The log tells which statements a booking runs; it is on in the databases that ask for it only.
                    'logging_collector': 'on', 'log_destination': 'csvlog', 'log_directory': 'log', 'log_filename': 'log'}
        command = [*self.as_whom, self.bin / 'postgres', '-D', self.folder / 'data', '-p', self.port]
        for name, value in settings.items():
            command += ['-c', f'{name}={value}']
        with open(self.folder.parent / 'postgres.log', 'w') as out:
            self.process = subprocess.Popen([str(it) for it in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        for _ in range(200):
            if subprocess.run([self.bin / 'pg_isready', '-q', '-h', '127.0.0.1', '-p', str(self.port)]).returncode == 0:
                return self
            time.sleep(0.05)
        sys.exit((self.folder.parent / 'postgres.log').read_text())

    def __exit__(self, *_):
        # Fast: whoever is connected is sent away.
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def url(self, database):
        return f'postgres://{SUPERUSER}@127.0.0.1:{self.port}/{database}'

    def run(self, database, sql):
        done = subprocess.run([self.bin / 'psql', '-qAtX', '-v', 'ON_ERROR_STOP=1', self.url(database)], input=sql, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return done.stdout.strip()

    def logged(self):
        """Every line of the log as process, message, detail."""
        with open(self.folder / 'data/log/log.csv', newline='') as log:
            return [(line[3], line[13], line[14]) for line in csv.reader(log)]

    def version(self):
        return self.run('postgres', 'SHOW server_version').split()[0]


# ---- the data

def session_id(n):
    """Ids that end with their number, so that pgbench can reckon them."""
    return uuid.UUID(f'5e551011-0000-4000-8000-{n:012}')


def copies(blob):
    """SQL that makes sessions with seats for a million each, as copies of one of the examples, but without guide: the first of all seats would make
    the guide busy, and the thousands after it would not."""
    tomorrow = datetime.datetime.now(OSLO).replace(hour=9, minute=0, second=0, microsecond=0) + datetime.timedelta(days=1)
    for n in range(SESSIONS):
        # Twelve a day, one after the other.
        begins = tomorrow + datetime.timedelta(days=n // 12, minutes=45 * (n % 12))
        year, week, _ = begins.isocalendar()
        start, micro = begins.hour * 60 + begins.minute, int(begins.timestamp()) * 1_000_000
        new = {'id': f"x'{session_id(n).hex}'" if blob else f"'{session_id(n)}'", 'rule_id': 'NULL', 'local_date': f"'{begins.date()}'",
               'local_from': start, 'local_to': start + 45, 'day_bit': 1 << begins.weekday(), 'starts_at': micro,
               'ends_at': micro + 45 * 60 * 1_000_000, 'iso_week': year * 100 + week, 'capacity': 1_000_000, 'allowed': 1_000_000,
               'taken': 0, 'taken_web': 0, 'waiting': 0, 'reserve': 0, 'guide_id': 'NULL', 'room_id': 'NULL', 'version': 1}
        yield new


# One session that residents may book, to be copied.
EXAMPLE = ("FROM session s JOIN municipality m ON m.id = s.municipality_id JOIN offer o ON o.municipality_id = m.id AND o.id = s.offer_id "
           f"WHERE m.number = '{MUNICIPALITY}' AND s.form = 'individual' AND o.who_may_book = 'everyone' ORDER BY s.starts_at LIMIT 1")


def add_sessions(columns, blob, run):
    """`run` runs a script; `columns` are those of the table."""
    script = [f'CREATE TEMPORARY TABLE example AS SELECT s.* {EXAMPLE};']
    for new in copies(blob):
        script.append(f'INSERT INTO session ({", ".join(columns)}) SELECT {", ".join(str(new.get(it, it)) for it in columns)} FROM example;')
    run('BEGIN;' + '\n'.join(script) + 'COMMIT;')


def example_data(program, work, postgres):
    """The product's example data with the sessions, in a file and in a database of the server, both to be copied for each measure. Answers
    a token for the API on each."""
    def call(*arguments, url=None):
        where = ['--data', work / 'data', *(['--database-url', url] if url else [])]
        done = subprocess.run([str(it) for it in [program, *arguments, *where]], capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        return done.stdout

    def token(url=None):
        said = call('token', 'add', '--municipality', MUNICIPALITY, '--name', 'bench', '--scope', 'bookings:write', url=url)
        return re.search(r'\bdh_\w+', said).group(0)

    call('demo')
    tokens = {'sqlite': token()}
    file = work / 'data/digihjelpen.sqlite'
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as database:
        columns = [it[1] for it in database.execute('PRAGMA table_info(session)')]
        add_sessions(columns, True, database.executescript)
        if database.execute('SELECT COUNT(*) FROM session WHERE capacity = 1000000').fetchone()[0] != SESSIONS:
            sys.exit(f'the example data has no session to copy in municipality {MUNICIPALITY}')
    file.rename(work / 'prepared.sqlite')
    postgres.run('postgres', 'CREATE DATABASE prepared')
    call('demo', url=postgres.url('prepared'))
    tokens['postgresql'] = token(url=postgres.url('prepared'))
    add_sessions(columns, False, lambda script: postgres.run('prepared', script))
    postgres.run('prepared', 'VACUUM ANALYZE')
    return tokens


# ---- the statements of a booking, out of the database's log

def booked_through(postgres, program, token, load):
    """The transactions of two bookings, of session 0 and of session 1: lists of statement and parameters."""
    postgres.run('postgres', 'CREATE DATABASE logged TEMPLATE prepared')
    postgres.run('postgres', "ALTER DATABASE logged SET log_statement = 'all'")
    load('logged', token)
    # The logger writes a moment later than the server answers.
    for _ in range(100):
        found = transactions(postgres.logged())
        if len(found) >= 2:
            break
        time.sleep(0.05)
    postgres.run('postgres', 'DROP DATABASE logged WITH (FORCE)')
    both = []
    for n in range(2):
        mine = [it for it in found if any(str(session_id(n)) in parameters for _, parameters in it)]
        if not mine:
            sys.exit('the log of the database does not show the bookings')
        both.append(mine[0])
    texts = [[text for text, _ in it] for it in both]
    if texts[0] != texts[1]:
        sys.exit(f'two bookings ran different statements:\n{texts[0]}\n{texts[1]}')
    return both


def transactions(lines):
    """Every committed transaction in the log that books."""
    running_now, done = {}, []
    for process, message, detail in lines:
        begun = re.match(r'(?:statement|execute [^:]*): (.*)', message, re.DOTALL)
        if not begun:
            continue
        text = begun.group(1)
        if re.match(r'(BEGIN|START TRANSACTION)', text):
            running_now[process] = []
        elif text == 'COMMIT':
            statements = running_now.pop(process, [])
            if any(it.startswith('INSERT INTO booking ') for it, _ in statements):
                done.append(statements)
        elif process in running_now:
            given = re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", detail)
            if [int(n) for n, _ in given] != list(range(1, len(given) + 1)):
                sys.exit(f'the parameters in the log cannot be read: {detail}')
            running_now[process].append((text, [None if it == 'NULL' else it[1:-1].replace("''", "'") for _, it in given]))
    return done


UUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')


def kinds_of(both):
    """What each parameter is: what two bookings share is fixed, what differs is made anew for each."""
    ids, described = {}, []
    for (text, one), (_, other) in zip(*both):
        parameters = []
        for mine, theirs in zip(one, other):
            if mine == theirs or mine is None:
                parameters.append(('fixed', mine))
            elif (mine, theirs) == (str(session_id(0)), str(session_id(1))):
                parameters.append(('session', None))
            elif UUID.fullmatch(mine):
                parameters.append(('id', ids.setdefault((mine, theirs), len(ids) + 1)))
            elif re.fullmatch(r'\\x([0-9a-f]{2})+', mine):
                parameters.append(('bytes', len(mine) // 2 - 1))
            elif re.fullmatch(r'\d{7}', mine):
                parameters.append(('code', None))
            elif re.fullmatch(r'4\d{7}', mine):
                parameters.append(('phone', None))
            else:
                # Times, and the text of the message: nothing hangs on them.
                parameters.append(('fixed', mine))
        described.append((text, parameters))
    # A booking that makes nothing new is no booking: then the log was misread.
    kinds = [kind for _, parameters in described for kind, _ in parameters]
    for kind in ['session', 'id', 'bytes', 'code', 'phone']:
        if kind not in kinds:
            sys.exit(f'the statements of a booking have no parameter of the kind {kind}: {described}')
    return described


def for_bare(statements):
    """The statements as `book` reads them."""
    def cell(kind, value):
        if kind != 'fixed':
            return kind, '' if value is None else value
        if value is None:
            return 'null', ''
        if value in ('t', 'f'):
            return 'int', int(value == 't')
        if UUID.fullmatch(value):
            return 'blob', value.replace('-', '')
        if value.startswith('\\x'):
            return 'blob', value[2:]
        if re.fullmatch(r'-?(0|[1-9]\d{0,18})', value):
            return 'int', value
        return 'text', re.sub(r'\s', ' ', value)
    lines = []
    for text, parameters in statements:
        lines.append(f'S\t{re.sub(chr(92) + "s+", " ", text)}')
        for kind, value in parameters:
            kind, value = cell(kind, value)
            lines.append(f'P\t{kind}\t{value}')
    return '\n'.join(lines) + '\n'


def for_pgbench(statements, sessions):
    """The statements as a script of pgbench. `:c` counts the client's bookings, so no two bookings share an id."""
    lines = ['\\set c :c + 1', f'\\set n (:c * {CLIENTS} + :client_id)', f'\\set s random(0, {sessions - 1})', '\\set code 1000000 + (:n * 7919) % 9000000',
             '\\set phone 40000000 + (:n * 7919) % 10000000']
    first = str(session_id(0))[:24]

    def written(kind, value):
        if kind == 'fixed':
            return 'NULL' if value is None else "'" + value.replace("'", "''").replace('\n', ' ') + "'"
        if kind == 'session':
            return f"('{first}' || lpad((:s)::text, 12, '0'))::uuid" if sessions > 1 else f"'{session_id(0)}'"
        if kind == 'id':
            return f"lpad((:n::bigint * 16 + {value})::text, 32, '0')::uuid"
        if kind == 'bytes':
            return f"decode(lpad((:n)::text, {2 * value}, '0'), 'hex')"
        return f'(:{kind})::text'
    lines.append('BEGIN;')
    for text, parameters in statements:
        given = [written(kind, value) for kind, value in parameters]
        # A colon begins a variable in pgbench; in a fixed text it must not.
        text = re.sub(r'\$(\d+)', lambda it: given[int(it.group(1)) - 1], text)
        lines.append(re.sub(r'(\d):(\d)', r'\1.\2', text) + ';')
    lines.append('COMMIT;')
    return '\n'.join(lines) + '\n'


# ---- measuring

class Measures:
    def __init__(self, program, work, postgres, seconds):
        self.program, self.work, self.postgres, self.seconds = program, work, postgres, seconds
        self.tokens = self.statements = None

    def server(self, url=None):
        port = free_port()
        command = [self.program, 'serve', '--listen', f'127.0.0.1:{port}', '--data', self.work / 'data', '--public-url',
                   'https://digihjelpen.example', '--no-work', *(['--database-url', url] if url else [])]
        return port, running(command, port, '/health/ready', self.work / 'log')

    def load(self, port, pids, how, sessions, seconds, token):
        """Bookings through the form or through the API: clients that keep their connection, each post with a token or key of its own."""
        if how == 'form':
            command = [port, pids, CLIENTS, seconds, TYPED, *(f'/nb/k/{MUNICIPALITY}/bestill/{session_id(n)}?for=self&contact=phone' for n in range(sessions))]
        elif how == 'API':
            command = ['--api', token, port, pids, CLIENTS, seconds, JSON, *(f'/api/v1/bookings#{session_id(n)}' for n in range(sessions))]
        else:
            command = [port, pids, CLIENTS, seconds, TYPED, *(f'/{n}' for n in range(sessions))]
        done = subprocess.run([str(it) for it in [bench.LOAD, *command]], capture_output=True, text=True)
        if done.returncode:
            log = self.work / ('bare.log' if how == 'bare' else 'log')
            sys.exit(done.stderr + (log.read_text()[-1000:] if log.exists() else ''))
        told = json.loads(done.stdout)
        cost = [it * TICK_US / told['posts'] for it in told['ticks']]
        return {'per_s': told['posts'] / told['seconds'], 'cpu_us': cost[0], 'database_us': cost[1] if len(cost) > 1 else 0,
                'p50_us': told['p50_us'], 'p99_us': told['p99_us'], 'made': told['posts']}

    def fresh_file(self):
        for it in self.work.glob('data/digihjelpen.sqlite*'):
            it.unlink()
        shutil.copy(self.work / 'prepared.sqlite', self.work / 'data/digihjelpen.sqlite')

    @contextlib.contextmanager
    def fresh_database(self):
        self.postgres.run('postgres', 'CREATE DATABASE fresh TEMPLATE prepared')
        # What making it wrote is not to be paid for by what comes.
        self.postgres.run('postgres', 'CHECKPOINT')
        try:
            yield self.postgres.url('fresh')
        finally:
            self.postgres.run('postgres', 'DROP DATABASE fresh WITH (FORCE)')

    def check(self, what, least, url=None):
        """The data keeps its promises, and as many bookings are there as were answered: of the product and of the yardsticks alike."""
        where = ['--data', self.work / 'data', *(['--database-url', url] if url else [])]
        done = subprocess.run([str(it) for it in [self.program, 'check', 'invariants', *where]], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f'after {what} the data is no longer right:\n{done.stdout}{done.stderr}')
        count = 'SELECT COUNT(*) FROM booking'
        if url:
            there = int(self.postgres.run('fresh', count))
        else:
            with contextlib.closing(sqlite3.connect(self.work / 'data/digihjelpen.sqlite')) as database:
                there = database.execute(count).fetchone()[0]
        if there < least:
            sys.exit(f'{what}: {least} bookings were answered, {there} are there')

    def product(self, engine, how, sessions):
        if engine == 'sqlite':
            self.fresh_file()
            port, server = self.server()
            with server as pid:
                told = self.load(port, pid, how, sessions, self.seconds, self.tokens[engine])
            self.check(f'{how} on SQLite', told['made'])
            return told
        with self.fresh_database() as url:
            port, server = self.server(url)
            with server as pid:
                told = self.load(port, f'{pid},{self.postgres.process.pid}+', how, sessions, self.seconds, self.tokens[engine])
            self.check(f'{how} on PostgreSQL', told['made'], url)
            return told

    def bare(self, sessions):
        self.fresh_file()
        port = free_port()
        command = [BOOK, port, self.work / 'data/digihjelpen.sqlite', self.work / 'statements', self.work / 'sessions']
        with running(command, port, '/0', self.work / 'bare.log') as pid:
            told = self.load(port, pid, 'bare', sessions, self.seconds, None)
        self.check('the bare loop', told['made'])
        return told

    def pgbench(self, sessions):
        script = self.work / f'{sessions}.sql'
        script.write_text(for_pgbench(self.statements, sessions))
        with self.fresh_database() as url:
            def run(seconds, begun):
                before, mine = self.database_ticks(), resource.getrusage(resource.RUSAGE_CHILDREN)
                done = subprocess.run([self.postgres.bin / 'pgbench', '-n', '-M', 'prepared', '-c', str(CLIENTS), '-j', '2', '-T', str(seconds),
                                       '-D', f'c={begun}', '-f', script, url], capture_output=True, text=True)
                spent, used = self.database_ticks() - before, resource.getrusage(resource.RUSAGE_CHILDREN)
                told = re.search(r'transactions actually processed: (\d+)', done.stdout)
                failed = re.search(r'failed transactions: (\d+)', done.stdout)
                if done.returncode or not told or (failed and int(failed.group(1))):
                    sys.exit(done.stdout + done.stderr)
                made = int(told.group(1))
                client = used.ru_utime + used.ru_stime - mine.ru_utime - mine.ru_stime
                per_s = float(re.search(r'tps = ([\d.]+) \(without', done.stdout).group(1))
                return {'per_s': per_s, 'cpu_us': client * 1e6 / made, 'database_us': spent * TICK_US / made,
                        'p50_us': CLIENTS / per_s * 1e6, 'p99_us': None, 'made': made}
            # As many beforehand as `load` posts on trial.
            first = run(1, 0)
            told = run(self.seconds, 10_000_000)
            self.check('pgbench', first['made'] + told['made'], url)
            return told

    def database_ticks(self):
        """CPU of the server and all its processes so far, those that have ended too."""
        parent, total = self.postgres.process.pid, 0
        for folder in pathlib.Path('/proc').iterdir():
            if folder.name.isdigit():
                with contextlib.suppress(OSError):
                    fields = (folder / 'stat').read_text().rsplit(')', 1)[1].split()
                    if int(folder.name) == parent:
                        total += sum(int(it) for it in fields[11:15])
                    elif int(fields[1]) == parent:
                        total += sum(int(it) for it in fields[11:13])
        return total


def line(name, cells):
    print(f'| {name:<44} | ' + ' | '.join(f'{it:>11}' for it in cells) + ' |')


def rule(cells):
    print(f'|{"-" * 46}|' + '|'.join(['-' * 12 + ':'] * cells) + '|')


def main():
    parser = argparse.ArgumentParser(prog='bench/booking', description='Bookings of this machine; see bench/README.md.')
    parser.add_argument('work', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('program', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--quick', action='store_true', help='one short round: to see that it works, not for figures')
    parser.add_argument('--only', help='only the measures whose name holds this, e.g. «hot» or «PostgreSQL»')
    parser.add_argument('--statements', action='store_true', help='print the statements of a booking, as the log shows them, and end')
    options = parser.parse_args()
    program = options.program.resolve()
    bench.work = work = options.work.resolve()
    os.chmod(work, 0o755)
    # TERM leaves by the same way as an error: through every `finally`.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    rounds, seconds = (1, 1) if options.quick else (3, 4)
    with Postgres(work / 'postgres') as postgres:
        measures = Measures(program, work, postgres, seconds)
        measures.tokens = example_data(program, work, postgres)

        def two(database, token):
            port, server = measures.server(postgres.url(database))
            with server as pid:
                # A trial of the load, to both sessions.
                measures.load(port, pid, 'form', 2, 0.01, token)
        both = booked_through(postgres, program, measures.tokens['postgresql'], two)
        measures.statements = kinds_of(both)
        (work / 'statements').write_text(for_bare(measures.statements))
        (work / 'sessions').write_text(''.join(f'{session_id(n).hex}\n' for n in range(SESSIONS)))
        if options.statements:
            for text, parameters in measures.statements:
                print(f'{text}\n    {parameters}')
            return
        named = {'hot': 1, 'spread': SESSIONS}
        wanted = []
        for engine, said in [('sqlite', 'SQLite'), ('postgresql', 'PostgreSQL')]:
            for place, sessions in named.items():
                for how in ['form', 'API']:
                    wanted.append((f'{said}, {place}: {how}', lambda engine=engine, how=how, sessions=sessions: measures.product(engine, how, sessions)))
                yardstick = measures.bare if engine == 'sqlite' else measures.pgbench
                wanted.append((f'{said}, {place}: {"bare loop" if engine == "sqlite" else "pgbench"}', lambda yardstick=yardstick, sessions=sessions: yardstick(sessions)))
        wanted = [it for it in wanted if not options.only or options.only in it[0]]
        told = bench.in_turn(rounds, wanted)
        version = postgres.version()
    print(bench.machine(program).replace('; SQLite,', f'; PostgreSQL {version}, fsync and synchronous_commit on; SQLite,') + '\n')
    line('a booking', ['per s', 'CPU µs', 'database µs', 'p50 ms', 'p99 ms'])
    rule(5)
    for name, it in told.items():
        p99 = '' if it['p99_us'] is None else f'{it["p99_us"] / 1e3:.2f}'
        database = '' if name.startswith('SQLite') else f'{it["database_us"]:.0f}'
        line(name, [f'{it["per_s"]:.0f}', f'{it["cpu_us"]:.0f}', database, f'{it["p50_us"] / 1e3:.2f}', p99])
    print(f'\nEach: median of {rounds} rounds of {seconds} s with {CLIENTS} clients, all in turn, each on a fresh copy of the data. hot = one session, '
          f'spread = {SESSIONS}. CPU is the server\'s (of pgbench: the client\'s); pgbench\'s p50 is its mean.\n'
          f'The yardsticks run the {len(measures.statements)} statements of a booking through the form between BEGIN and COMMIT, and nothing else: no page, no rule, no '
          f'reading before.\n')
    line('bookings a second, as a share of the yardstick', ['form', 'API', 'aim'])
    rule(3)
    for engine, said, yardstick in [('sqlite', 'SQLite', 'bare loop'), ('postgresql', 'PostgreSQL', 'pgbench')]:
        for place in named:
            base = told.get(f'{said}, {place}: {yardstick}')
            if not base or f'{said}, {place}: API' not in told:
                continue
            shares = [told[f'{said}, {place}: {how}']['per_s'] / base['per_s'] for how in ['form', 'API']]
            aim = AIMS.get((engine, place))
            verdict = '' if aim is None else f'{aim:.0%} {"ok" if min(shares) >= aim else "BELOW"}'
            line(f'{said}, {place} : {yardstick}', [*(f'{it:.0%}' for it in shares), verdict])


if __name__ == '__main__':
    main()
