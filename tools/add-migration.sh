#!/usr/bin/env bash
# Makes a migration from the difference between the model and the last migration, and the compiled model beside it.
#   tools/add-migration.sh NAME              adds NAME
#   tools/add-migration.sh --replace NAME    removes all migrations first and starts over with NAME:
#                                            only until the first release, when no database has to be brought along
set -euo pipefail
cd "$(dirname "$0")/.."

engine=src/LiaisonBot.Data/Sqlite
# The compiled model names properties that the change may have removed.
rm -rf "$engine/Model"
if [ "${1:-}" = --replace ]; then
  shift
  rm -rf "$engine/Migrations"
fi
name=${1:?usage: tools/add-migration.sh [--replace] NAME}

ef() {
  dotnet ef "$@" --project src/LiaisonBot.Data --startup-project tools/LiaisonBot.Migrations --context SqliteLiaisonDb
}

dotnet tool restore > /dev/null
dotnet restore tools/LiaisonBot.Migrations -v q
ef migrations add "$name" --output-dir Sqlite/Migrations
ef dbcontext optimize --output-dir Sqlite/Model --namespace LiaisonBot.Data.Sqlite.Model
