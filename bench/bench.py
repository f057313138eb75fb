"""Measures Digihjelpen on this machine. Called by bench/run and bench/compare (booking.py has what bench/booking needs besides), which say what is missing; see README.md beside it."""
import argparse
import contextlib
import datetime
import http.client
import itertools
import json
import os
import pathlib
import platform
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
import uuid
import zoneinfo

HERE = pathlib.Path(__file__).resolve().parent
LOAD = HERE / 'bare/target/release/load'
BARE = HERE / 'bare/target/release/bare'
TICK_US = 1e6 / os.sysconf('SC_CLK_TCK')
OSLO = zoneinfo.ZoneInfo('Europe/Oslo')
MUNICIPALITY = '5501'
FIND = '/nb/finn?sted=9008'
CLIENTS = 16
TYPED = 'for=self&contact=phone&name=KariRUN&phone=4SERIAL&language=nb&needs='
# What a request may cost, microseconds of CPU, release build (issue 2, acceptance 10).
LIMITS = {'home, kept page': 60, 'home, from the database': 150, 'find, kept page': 60, 'find, from the database': 150, 'offer, kept page': 60,
          'offer, from the database': 150, 'booking POST': 150}
# Every distinct address is asked for once, however many rounds there are.
first_number = itertools.count(10_000_000, 1_000_000)


# ---- the processes that are measured

def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def ask(port, path):
    """GET: status, body."""
    connection = http.client.HTTPConnection('127.0.0.1', port, timeout=30)
    try:
        connection.request('GET', path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def wait_until_ready(process, port, path, log):
    while True:
        if process.poll() is not None:
            sys.exit(f'{process.args[0]} ended with {process.returncode}:\n{log.read_text()}')
        with contextlib.suppress(OSError, http.client.HTTPException):
            if ask(port, path)[0] == 200:
                return
        time.sleep(0.001)


@contextlib.contextmanager
def running(command, port, path, log):
    """A process that is stopped at the end whatever happens; given over when it answers `path` with 200."""
    with open(log, 'w') as out:
        process = subprocess.Popen([str(it) for it in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    try:
        wait_until_ready(process, port, path, log)
        yield process.pid
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def product(program, data, log, works=False):
    """The product; `works`: it also does what is due, where otherwise requests alone are measured."""
    port = free_port()
    command = [program, 'serve', '--listen', f'127.0.0.1:{port}', '--data', data, '--public-url', 'https://digihjelpen.example',
               *([] if works else ['--no-work'])]
    with running(command, port, '/health/ready', log) as pid:
        yield pid, port


# ---- the data

def example_data(program, data):
    """The product's own example data, and twelve sessions tomorrow with seats for a million each. Answers the offer's page and the sessions'."""
    subprocess.run([program, 'demo', '--data', data], check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(data / 'digihjelpen.sqlite')
    database.row_factory = sqlite3.Row
    row = database.execute(
        "SELECT s.* FROM session s JOIN municipality m ON m.id = s.municipality_id JOIN offer o ON o.municipality_id = m.id AND o.id = s.offer_id "
        "WHERE m.number = ? AND s.form = 'individual' AND o.who_may_book = 'everyone' ORDER BY s.starts_at LIMIT 1", [MUNICIPALITY]).fetchone()
    if row is None:
        sys.exit(f'the example data has no session to copy in municipality {MUNICIPALITY}')
    tomorrow = datetime.datetime.now(OSLO).replace(hour=9, minute=0, second=0, microsecond=0) + datetime.timedelta(days=1)
    paths = []
    for n in range(12):
        begins = tomorrow + datetime.timedelta(minutes=45 * n)
        new, micro = uuid.uuid4(), int(begins.timestamp()) * 1_000_000
        year, week, _ = begins.isocalendar()
        start = begins.hour * 60 + begins.minute
        copy = dict(row) | {
            'id': new.bytes, 'rule_id': None, 'local_date': begins.date().isoformat(), 'local_from': start, 'local_to': start + 45,
            'starts_at': micro, 'ends_at': micro + 45 * 60 * 1_000_000, 'iso_week': year * 100 + week,
            'capacity': 1_000_000, 'allowed': 1_000_000, 'taken': 0, 'taken_web': 0, 'waiting': 0, 'version': 1}
        database.execute(f'INSERT INTO session ({", ".join(copy)}) VALUES ({", ".join("?" * len(copy))})', list(copy.values()))
        paths.append(f'/nb/k/{MUNICIPALITY}/bestill/{new}?for=self&contact=phone')
    database.commit()
    database.close()
    return f'/nb/k/{MUNICIPALITY}/tilbud/{uuid.UUID(bytes=bytes(row["offer_id"]))}', paths


# ---- measuring

def ticks(pid):
    """User and system time of a process so far; its children are not counted, because none of the measured servers has any."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()
    return int(fields[11]) + int(fields[12])


def resident_mb(pid):
    return int(re.search(r'VmRSS:\s+(\d+) kB', pathlib.Path(f'/proc/{pid}/status').read_text()).group(1)) / 1024


def micro(text):
    number, unit = re.fullmatch(r'([\d.]+)(us|ms|s|m)', text).groups()
    return float(number) * {'us': 1, 'ms': 1e3, 's': 1e6, 'm': 6e7}[unit]


def get(pid, port, path, seconds, distinct=False):
    """Load by wrk on one address, or on addresses that differ in a parameter that means nothing."""
    command = ['wrk', '-t1', f'-c{CLIENTS}', f'-d{seconds}s', '--latency']
    command += ['-s', HERE / 'distinct.lua'] if distinct else []
    command += [f'http://127.0.0.1:{port}{path}']
    command += ['--', str(next(first_number))] if distinct else []
    before = ticks(pid)
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    spent = ticks(pid) - before
    if 'Non-2xx' in out or 'Socket errors' in out:
        sys.exit(f'{path}: not every request was answered\n{out}')
    requests = int(re.search(r'(\d+) requests in', out).group(1))
    # Only a line that begins so: other lines hold shares that may end in the same figures.
    waited = {share: micro(wait) for share, wait in re.findall(r'^\s+(\d\d)%\s+(\S+)$', out, re.MULTILINE)}
    return {'cpu_us': spent * TICK_US / requests, 'per_s': float(re.search(r'Requests/sec:\s+([\d.]+)', out).group(1)),
            'p50_us': waited['50'], 'p99_us': waited['99']}


def post(pid, port, paths, typed, seconds):
    """Posts by bench/bare's `load`, each with a token that was asked for beforehand."""
    done = subprocess.run([str(it) for it in [LOAD, port, pid, CLIENTS, seconds, typed, *paths]], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    told = json.loads(done.stdout)
    return {'cpu_us': told['ticks'][0] * TICK_US / told['posts'], 'per_s': told['posts'] / told['seconds'],
            'p50_us': told['p50_us'], 'p99_us': told['p99_us'], 'bytes': told['bytes']}


def in_turn(rounds, measures):
    """Every round measures all in turn, so that whatever else the machine does meets all alike. Answers the medians."""
    told = {name: [] for name, _ in measures}
    for n in range(rounds):
        for name, measure in measures:
            say(f'round {n + 1} of {rounds}: {name}')
            told[name].append(measure())
    say('')
    return {name: {key: None if all_rounds[0][key] is None else statistics.median(it[key] for it in all_rounds) for key in all_rounds[0]} | {'spread': spread(all_rounds)}
            for name, all_rounds in told.items()}


def say(what):
    """Where it is, for whoever watches; in place, so that the table stands alone."""
    if sys.stderr.isatty():
        print(f'\r{what:<70}' if what else '\r' + ' ' * 70, end='\r', file=sys.stderr, flush=True)


def spread(rounds):
    costs = [it['cpu_us'] for it in rounds]
    return max(costs) - min(costs)


def cold_starts(program, data, log, times):
    """Seconds from the start of the process to the first 200 on /health/ready, with a database that is there already."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        with product(program, data, log):
            took.append(time.perf_counter() - begun)
    return took


# ---- the two commands

def machine(program):
    model = re.search(r'model name\s*:\s*(.*)', pathlib.Path('/proc/cpuinfo').read_text())
    kind = next((f'{it} build' for it in ('release', 'debug') if it in program.parts), f'the build {program}')
    revision = subprocess.run(['git', '-C', HERE, 'describe', '--always', '--dirty'], capture_output=True, text=True).stdout.strip()
    return (f'{datetime.date.today()}, {kind} of {revision or "an unknown revision"}; {os.cpu_count()} cores ({model.group(1) if model else "?"}), '
            f'{platform.system()} {platform.release()}; SQLite, synchronous=FULL on {filesystem()}')


def filesystem():
    return subprocess.run(['stat', '-f', '-c', '%T', work], capture_output=True, text=True).stdout.strip()


def line(name, cells):
    print(f'| {name:<44} | ' + ' | '.join(f'{it:>9}' for it in cells) + ' |')


def rule(cells):
    print(f'|{"-" * 46}|' + '|'.join(['-' * 10 + ':'] * cells) + '|')


def row(name, it, size, *more):
    line(name, [*(f'{value:.0f}' for value in (it['cpu_us'], it['spread'], size, it['per_s'])), f'{it["p50_us"] / 1e3:.2f}', f'{it["p99_us"] / 1e3:.2f}', *more])


def verdict(figure, limit):
    return 'ok' if figure <= limit else 'ABOVE'


def held(name, it):
    """The limit of a measure, and whether it holds."""
    limit = LIMITS.get(name)
    return '' if limit is None else f'{limit} {verdict(it["cpu_us"], limit)}'


def run(program, rounds, seconds, starts):
    offer_page, sessions = example_data(program, work / 'data')
    took = cold_starts(program, work / 'data', work / 'log', starts)
    _, busy_sessions = example_data(program, work / 'busy')
    with product(program, work / 'data', work / 'log') as (pid, port), product(program, work / 'busy', work / 'busy.log', works=True) as (busy, busy_port):
        time.sleep(3)
        idle = resident_mb(busy)
        pages = [('home', '/nb/'), ('find', FIND), ('offer', offer_page)]
        size = {}
        for name, path in [*pages, ('booking form', sessions[0])]:
            status, body = ask(port, path)
            if status != 200:
                sys.exit(f'{path}: status {status}')
            size[name] = len(body)
        measures = []
        for name, path in pages:
            measures += [(f'{name}, kept page', lambda path=path: get(pid, port, path, seconds))]
            measures += [(f'{name}, from the database', lambda path=path: get(pid, port, path, seconds, distinct=True))]
        measures += [('booking form', lambda: get(pid, port, sessions[0], seconds))]
        measures += [('booking POST', lambda: post(pid, port, sessions, TYPED, seconds))]
        measures += [('booking POST and its message', lambda: post(busy, busy_port, busy_sessions, TYPED, seconds))]
        told = in_turn(rounds, measures)
        loaded = resident_mb(pid)
    for data in (work / 'data', work / 'busy'):
        check_invariants(program, data)
    print(machine(program) + '\n')
    start = statistics.median(took) * 1e3
    print(f'Start to first answer: median {start:.0f} ms of {starts}, slowest {max(took) * 1e3:.0f} ms (limit 500 {verdict(start, 500)}). '
          f'Resident memory: {idle:.0f} MB idle (limit 100 {verdict(idle, 100)}), {loaded:.0f} MB after all of the load below.\n')
    line('request', ['CPU µs', 'spread', 'bytes', 'per s', 'p50 ms', 'p99 ms', 'limit µs'])
    rule(7)
    for name, it in told.items():
        row(name, it, it.get('bytes') or size[name.split(',')[0]], held(name, it))
    print(f'\nEach: median of {rounds} rounds of {seconds} s with {CLIENTS} clients, all measures in turn; spread = the dearest round less the cheapest. Requests alone are measured, of a server '
          f'that leaves what is due to others; "and its message": it also looks at the confirmation, which has no way out here, and makes it a task.')


def check_invariants(program, data):
    done = subprocess.run([program, 'check', 'invariants', '--data', data], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f'after the load the data is no longer right:\n{done.stdout}{done.stderr}')


NGINX = '''
daemon off; master_process off; worker_processes 1; pid {work}/nginx.pid; error_log {work}/nginx.log;
events {{ worker_connections 256; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=16; default_type text/html; charset utf-8;
  client_body_temp_path {work}/t1; proxy_temp_path {work}/t2; fastcgi_temp_path {work}/t3; uwsgi_temp_path {work}/t4; scgi_temp_path {work}/t5;
  server {{ listen 127.0.0.1:{port}; root {work}/static; }}
}}
'''


def compare(program, rounds, seconds, _):
    _, sessions = example_data(program, work / 'data')
    bare_port, nginx_port = free_port(), free_port()
    with contextlib.ExitStack() as stack:
        pid, port = stack.enter_context(product(program, work / 'data', work / 'log'))
        page = ask(port, FIND)[1]
        (work / 'static').mkdir()
        (work / 'static/find.html').write_bytes(page)
        os.chmod(work, 0o755)
        (work / 'nginx.conf').write_text(NGINX.format(work=work, port=nginx_port))
        nginx = stack.enter_context(running([shutil.which('nginx', path=PATH), '-c', work / 'nginx.conf', '-e', work / 'nginx.log'],
                                            nginx_port, '/find.html', work / 'nginx.out'))
        bare = stack.enter_context(running([BARE, bare_port, work / 'bare.sqlite', len(page)], bare_port, '/', work / 'bare.log'))
        time.sleep(3)
        size = {'bare page': len(ask(bare_port, '/')[1])}
        told = in_turn(rounds, [
            ('find, from the database', lambda: get(pid, port, FIND, seconds, distinct=True)),
            ('find, kept page', lambda: get(pid, port, FIND, seconds)),
            ('bare page', lambda: get(bare, bare_port, '/', seconds)),
            ('nginx', lambda: get(nginx, nginx_port, '/find.html', seconds)),
            ('booking POST', lambda: post(pid, port, sessions, TYPED, seconds)),
            ('bare POST', lambda: post(bare, bare_port, ['/'], TYPED, seconds)),
        ])
    names = [
        ('find, from the database', 'Digihjelpen: find page, from the database', len(page)),
        ('find, kept page', 'Digihjelpen: find page, kept', len(page)),
        ('bare page', 'bare axum + SQLite: 10 rows in a page', size['bare page']),
        ('nginx', 'nginx: the find page as a file', len(page)),
        ('booking POST', 'Digihjelpen: booking', told['booking POST']['bytes']),
        ('bare POST', 'bare axum + SQLite: one row', told['bare POST']['bytes']),
    ]
    print(machine(program) + '\n')
    line('', ['CPU µs', 'spread', 'bytes', 'per s', 'p50 ms', 'p99 ms'])
    rule(6)
    for key, name, bytes_ in names:
        row(name, told[key], bytes_)
    print(f'\nEach: median of {rounds} rounds of {seconds} s with {CLIENTS} clients, all in turn.\n')
    line('how many times as much', ['CPU', 'per s'])
    rule(2)
    for ours, theirs, name in [
        ('find, from the database', 'bare page', 'find page from the database : bare page'),
        ('find, from the database', 'nginx', 'find page from the database : nginx static'),
        ('find, kept page', 'bare page', 'find page kept : bare page'),
        ('find, kept page', 'nginx', 'find page kept : nginx static'),
        ('booking POST', 'bare POST', 'booking : bare insert'),
    ]:
        line(name, [f'{told[ours]["cpu_us"] / told[theirs]["cpu_us"]:.2f} x', f'{told[ours]["per_s"] / told[theirs]["per_s"]:.2f} x'])


work = pathlib.Path()
PATH = os.environ.get('PATH', '') + ':/usr/sbin:/sbin'


def main():
    global work
    parser = argparse.ArgumentParser(prog='bench/run or bench/compare', description='Figures of this machine; see bench/README.md.')
    parser.add_argument('act', choices=['run', 'compare'], help=argparse.SUPPRESS)
    parser.add_argument('work', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('program', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--quick', action='store_true', help='one short round: to see that it works, not for figures')
    options = parser.parse_args()
    work = options.work.resolve()
    # TERM leaves by the same way as an error: through every `finally`.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    act = run if options.act == 'run' else compare
    act(options.program.resolve(), *((1, 1, 3) if options.quick else (3, 4, 10)))


if __name__ == '__main__':
    main()
