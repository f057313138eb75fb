# Sourced by run, compare and booking: looks for what they need, builds, and starts bench.py or booking.py in a folder that is gone afterwards.

missing=()
need() { # command package
  PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null || missing+=("$1 (Debian: apt install $2)")
}

bench() { # run|compare|booking options…
  local act=$1
  shift
  need cargo rustup
  need python3 python3
  [ "$act" = booking ] || need wrk wrk
  [ "$act" != compare ] || need nginx nginx-light
  if [ "$act" = booking ]; then
    . "$here/../.ci/tools.sh"
    find_postgres && [ -x "$PGBIN/pgbench" ] && export PGBIN || missing+=("PostgreSQL's initdb, postgres, psql and pgbench (Debian: apt install postgresql)")
  fi
  if [ ${#missing[@]} -gt 0 ]; then
    printf 'bench/%s needs what this machine does not have: %s\n' "$act" "${missing[*]}" >&2
    exit 1
  fi
  local program=${BENCH_PROGRAM:-}
  (cd "$here/bare" && cargo build --release --quiet --locked)
  if [ -z "$program" ]; then
    (cd "$here/.." && cargo build --release --quiet --package digihjelpen)
    program=$here/../target/release/digihjelpen
  elif [ ! -x "$program" ]; then
    echo "bench/$act: BENCH_PROGRAM=$program is no program" >&2
    exit 1
  fi
  work=$(mktemp -d "${BENCH_DIR:-${TMPDIR:-/tmp}}/digihjelpen-bench.XXXXXX")
  child=
  # The child stops what it has started before it ends; only then may its folder go.
  trap 'trap - INT TERM; [ -z "$child" ] || { kill "$child" && wait "$child"; } 2>/dev/null || true; rm -rf "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  case $(stat -f -c %T "$work") in
    tmpfs | ramfs) echo "warning: $work lies in memory, so bookings wait for no disk; name a folder on a disk in BENCH_DIR" >&2 ;;
  esac
  # What the caller's shell says must not change what is measured.
  unset RUST_LOG DATABASE_URL DIGIHJELPEN_LISTEN DIGIHJELPEN_DATA DIGIHJELPEN_PUBLIC_URL DIGIHJELPEN_DEMO DIGIHJELPEN_LOG DIGIHJELPEN_SECRET
  local measure=("$here/bench.py" "$act")
  [ "$act" != booking ] || measure=("$here/booking.py")
  (cd "$work" && exec python3 "${measure[@]}" "$work" "$program" "$@") &
  child=$!
  local code=0
  wait "$child" || code=$?
  child=
  return "$code"
}
