#!/usr/bin/env bash
# Everything that proves the project: build with warnings as errors, format, every test project.
# The last line is "N passed, N failed, N skipped" over all of them; the exit code is 0 only if nothing failed and
# nothing was skipped. Needs the .NET 10 SDK and Node 20; what else the tests use is installed here when missing.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

results=artifacts/test-results
passed=0 failed=0 skipped=0

main() {
    rm -rf "$results"
    mkdir -p "$results"
    require dotnet "the .NET 10 SDK"
    require npm "Node 20"
    # Papers name Times New Roman; Liberation is as wide, and so breaks lines where Word does.
    install chromium fonts-noto-cjk fonts-liberation postgresql libreoffice-writer libreoffice-calc poppler-utils nginx systemd
    postgres

    step build dotnet build LiaisonBot.sln --nologo -v quiet -clp:NoSummary || finish
    # The build has already held every analyzer and code style rule as an error; what is left is layout and usings.
    step format format_check

    # One project at a time: xunit already fills both cores, and a browser beside a busy neighbour times out.
    local project
    for project in tests/*.Tests/*.csproj; do
        # The program refuses a server that does not wait for the disk, so its own tests start one that does.
        [[ $project != */LiaisonBot.Tests.csproj ]] || unset LIAISONBOT_TEST_POSTGRES
        run_tests "$project"
    done
    finish
}

require() {
    command -v "$1" >/dev/null && return
    echo "test.sh needs $2: '$1' is not on the path." >&2
    failed=1
    finish
}

# Debian packages, only those that are missing.
install() {
    local package missing=()
    for package in "$@"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    local root=()
    ((EUID == 0)) || root=(sudo)
    echo "installing ${missing[*]}"
    step install "${root[@]}" sh -c \
        'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"' \
        install "${missing[@]}" || finish
}

# One throwaway server for the test projects; it ends with this script, whose end closes the server's input. It does not wait for the
# disk: what it forgets in a power cut nobody misses, and a slow disk held new connections up for 12 s and more.
postgres() {
    export THROWAWAY_SETTINGS='fsync = off'
    coproc POSTGRES { tools/throwaway-postgres.sh 2>"$results/postgres.log"; }
    unset THROWAWAY_SETTINGS
    read -r LIAISONBOT_TEST_POSTGRES <&"${POSTGRES[0]}" || { cat "$results/postgres.log"; failed=1; finish; }
    export LIAISONBOT_TEST_POSTGRES
}

# Runs one step; shows its output only when it fails.
step() {
    local name=$1 started=$SECONDS
    shift
    if "$@" >"$results/$name.log" 2>&1 </dev/null; then
        echo "$name: ok ($((SECONDS - started)) s)"
        return 0
    fi
    cat "$results/$name.log"
    echo "$name: FAILED ($((SECONDS - started)) s)"
    failed=$((failed + 1))
    return 1
}

format_check() {
    dotnet format whitespace LiaisonBot.sln --no-restore --verify-no-changes &&
        dotnet format style LiaisonBot.sln --no-restore --verify-no-changes --severity warn
}

run_tests() {
    local name started=$SECONDS code=0
    name=$(basename "$1" .csproj)
    dotnet test "$1" --no-build --nologo --results-directory "$results/$name" --logger "trx;LogFileName=$name.trx" \
        --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none \
        >"$results/$name.log" 2>&1 </dev/null || code=$?
    count "$name" "$results/$name/$name.trx" "$code" $((SECONDS - started))
}

# Adds one project's figures. A run that crashed, hung, or found no test is a failure even if no test failed.
count() {
    local name=$1 trx=$2 code=$3 seconds=$4 counters total executed ok bad
    counters=$(grep -o '<Counters [^>]*>' "$trx" 2>/dev/null)
    total=$(counter total) executed=$(counter executed) ok=$(counter passed)
    bad=$((executed - ok))
    if ((total == 0 || (code != 0 && bad == 0))); then
        bad=$((bad + 1))
        echo "$name: exit code $code, $total tests found"
    fi
    ((bad == 0)) || cat "$results/$name.log"
    passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
    echo "$name: $ok passed, $bad failed, $((total - executed)) skipped ($seconds s)"
}

counter() {
    local value
    value=$(grep -o " $1=\"[0-9]*\"" <<<"$counters" | tr -dc 0-9)
    echo "${value:-0}"
}

finish() {
    echo "$passed passed, $failed failed, $skipped skipped"
    ((failed == 0 && skipped == 0 && passed > 0))
    exit
}

main
