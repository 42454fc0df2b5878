#!/usr/bin/env bash
# Makes a migration from the difference between the model and the last migration, and the compiled model beside it: for both engines,
# under the same name.
#   tools/add-migration.sh NAME              adds NAME
#   tools/add-migration.sh --replace NAME    removes all migrations first and starts over with NAME:
#                                            only until the first release, when no database has to be brought along
set -euo pipefail
cd "$(dirname "$0")/.."

engines=(Sqlite Postgres)
replace=
if [ "${1:-}" = --replace ]; then
  shift
  replace=yes
fi
name=${1:?usage: tools/add-migration.sh [--replace] NAME}
for engine in "${engines[@]}"; do
  # The compiled model names properties that the change may have removed.
  rm -rf "src/LiaisonBot.Data/$engine/Model"
  [ -z "$replace" ] || rm -rf "src/LiaisonBot.Data/$engine/Migrations"
done

ef() {
  dotnet ef "$@" --project src/LiaisonBot.Data --startup-project tools/LiaisonBot.Migrations --context "${engine}LiaisonDb"
}

dotnet tool restore > /dev/null
dotnet restore tools/LiaisonBot.Migrations -v q
for engine in "${engines[@]}"; do
  ef migrations add "$name" --output-dir "$engine/Migrations"
  ef dbcontext optimize --output-dir "$engine/Model" --namespace "LiaisonBot.Data.$engine.Model"
done
