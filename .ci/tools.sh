# Finds what the commands need; installs Debian packages where it may, else says exactly what is missing. Sourced, not run.

missing() { # what, how to get it
  echo "missing: $1" >&2
  echo "  get it with: $2" >&2
  exit 1
}

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

updated=no
install() { # what is missing, Debian packages
  local what=$1
  shift
  may_install || missing "$what" "sudo apt-get install --no-install-recommends $*"
  if [ "$updated" = no ]; then
    apt-get update -qq
    updated=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

at_least() { # found, wanted: 1.95.0 1.95
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

need_rust() {
  command -v cargo >/dev/null || missing "Rust 1.95 or newer" "https://rustup.rs"
  local found
  found=$(rustc --version | cut -d' ' -f2)
  at_least "$found" 1.95 || missing "Rust 1.95 or newer (found $found)" "rustup update"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || install "Node.js 20 or newer with npm" nodejs npm
  local found
  found=$(node --version | tr -d v)
  at_least "$found" 20 || missing "Node.js 20 or newer (found $found)" "your system's newer packages, or https://nodejs.org"
}

need_git() { command -v git >/dev/null || install "git" git; }

need_compiler() { command -v cc >/dev/null || install "a C compiler (for SQLite)" gcc libc6-dev; }

need_chromium() { command -v chromium >/dev/null || install "Chromium" chromium fonts-noto-core; }

need_nextest() {
  cargo nextest --version >/dev/null 2>&1 || cargo install --locked --quiet cargo-nextest
}

# The folder of PostgreSQL's own programs, which Debian keeps off the PATH.
find_postgres() {
  local folder
  for folder in "${PGBIN:-}" /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
      PGBIN=$folder
      return 0
    fi
  done
  return 1
}

need_postgres() {
  find_postgres || { install "a PostgreSQL server" postgresql && find_postgres; } || missing "a PostgreSQL server" "sudo apt-get install postgresql"
}

# Real gateways to send through. A test whose program is not there is skipped; this says so aloud, since nobody reads what a passing test says.
want_peers() {
  local program
  if [ ! -d "${SHARED_DIR:-../shared}/peers" ]; then
    echo "SKIPPED: tests with real gateways; ${SHARED_DIR:-../shared}/peers is not there" >&2
    return 0
  fi
  for program in bearerbox:kannel postfix:postfix; do
    PATH="$PATH:/usr/sbin" command -v "${program%:*}" >/dev/null && continue
    if may_install; then
      install "${program#*:}" "${program#*:}"
    else
      echo "SKIPPED: tests with ${program#*:}; get it with: sudo apt-get install --no-install-recommends ${program#*:}" >&2
    fi
  done
}

# Another program's eyes on our calendars: Python's icalendar and recurring-ical-events, in a folder of their own.
want_icalendar() {
  local folder=${CARGO_TARGET_DIR:-target}/icalendar
  if [ ! -x "$folder/bin/python" ] || ! "$folder/bin/python" -c 'import icalendar, recurring_ical_events' 2>/dev/null; then
    rm -rf "$folder"
    { python3 -m venv "$folder" && "$folder/bin/pip" install -q 'icalendar>=7,<8' 'recurring-ical-events>=3.8,<4'; } >/dev/null 2>&1 || {
      echo "SKIPPED: the test that reads feeds with icalendar and recurring-ical-events; needs python3 with venv, and PyPI" >&2
      return 0
    }
  fi
  ICALENDAR_PYTHON=$(cd "$folder/bin" && pwd)/python
  export ICALENDAR_PYTHON
}

# The checker of PDF/UA that reads our letters, in an environment of its own; sets PDFUA. Without it that test is skipped, aloud.
want_pdfua() {
  local folder=${CARGO_TARGET_DIR:-target}/pdfua
  if [ ! -x "$folder/bin/pdfua" ] || ! "$folder/bin/python" -c 'import pdfua' 2>/dev/null; then
    rm -rf "$folder"
    { python3 -m venv "$folder" && "$folder/bin/pip" install -q 'pdfua>=0.1.3,<0.2'; } >/dev/null 2>&1 || {
      echo "SKIPPED: the test that checks letters with pdfua; needs python3 with venv, and PyPI" >&2
      return 0
    }
  fi
  PDFUA=$(cd "$folder/bin" && pwd)/pdfua
  export PDFUA
}

# Starts a PostgreSQL server for tests on a free port of this machine and sets TEST_DATABASE_URL; the data is thrown away afterwards.
start_postgres() { # empty folder
  local state=$1 port try
  local as=()
  if [ "$(id -u)" = 0 ]; then
    # PostgreSQL refuses to run as root.
    as=(setpriv --reuid=postgres --regid=postgres --init-groups)
    chown postgres: "$state"
    chmod 755 "$(dirname "$state")"
  fi
  (cd "$state" && printf 'test' >password && chmod 644 password &&
    "${as[@]}" "$PGBIN/initdb" -D "$state/data" -U test --pwfile=password -A scram-sha-256 -E UTF8 --locale=C.UTF-8 >initdb.log 2>&1) ||
    { cat "$state/initdb.log" >&2; exit 1; }
  port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  "${as[@]}" "$PGBIN/postgres" -D "$state/data" -p "$port" -c listen_addresses=127.0.0.1 -c "unix_socket_directories=$state" \
    -c fsync=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=256MB \
    -c max_connections=400 -c log_min_messages=fatal >"$state/server.log" 2>&1 &
  POSTGRES_PID=$!
  for try in $(seq 100); do
    "$PGBIN/pg_isready" -q -h 127.0.0.1 -p "$port" && break
    kill -0 "$POSTGRES_PID" 2>/dev/null || { cat "$state/server.log" >&2; exit 1; }
    sleep 0.1
  done
  export TEST_DATABASE_URL="postgres://test:test@127.0.0.1:$port/postgres"
}
