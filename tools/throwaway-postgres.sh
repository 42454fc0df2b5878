#!/usr/bin/env bash
# A PostgreSQL server for tests: in a temporary folder, on a socket there, gone without a trace when this script's input ends, and so
# also when whoever started it dies. The first line of its output is the connection string.
# Orders on the input, each answered by a line when it is done:
#   crash    every session and the server end at once, as when the machine fails; nothing is written any more
#   stop     an operator's shutdown
#   start    starts it again
set -uo pipefail

if ((EUID == 0)); then
    # The server refuses to be root. As text, since the other user may not be allowed to read this file.
    script=$(cat "${BASH_SOURCE[0]}")
    cd /
    exec runuser -u postgres -- env THROWAWAY_SETTINGS="${THROWAWAY_SETTINGS:-}" bash -c "$script"
fi

bin=$(dirname "$(ls -1 /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)")
[ -x "$bin/initdb" ] || bin=$(dirname "$(command -v initdb)") || { echo "PostgreSQL is missing: install Debian's postgresql." >&2; exit 1; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/liaisonbot-pg-XXXXXX")
trap 'kill -QUIT $server 2>/dev/null; wait; rm -rf "$folder"' EXIT

# A locale of its own order of letters, so that whoever relies on the server's meets it here.
"$bin/initdb" --pgdata="$folder/data" --username=liaison --auth=trust --encoding=UTF8 --locale=C --no-sync \
    --locale-provider=icu --icu-locale=zh >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
cat >>"$folder/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = 200
shared_buffers = 64MB
wal_level = minimal
max_wal_senders = 0
# Hundreds of new databases brought to rest on a slow disk at once would hold every session up for many seconds; none outlives the run.
max_wal_size = 16GB
checkpoint_timeout = 1h
${THROWAWAY_SETTINGS:-}
SETTINGS

start() {
    "$bin/postgres" -D "$folder/data" </dev/null >>"$folder/log" 2>&1 &
    server=$!
    until "$bin/pg_isready" --quiet --host="$folder"; do
        kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
        sleep 0.05
    done
}

halt() {
    kill "-$1" "$server"
    wait "$server"
}

start
echo "Host=$folder;Username=liaison"
while read -r order; do
    case $order in
        crash) halt QUIT ;;
        stop) halt INT ;;
        start) start ;;
    esac
    echo "$order"
done
