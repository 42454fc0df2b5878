#!/usr/bin/env bash
# Makes a migration from the difference between the model and the last migration.
#   tools/add-migration.sh NAME              adds NAME
#   tools/add-migration.sh --replace NAME    removes all migrations first and starts over with NAME:
#                                            only until the first release, when no database has to be brought along
set -euo pipefail
cd "$(dirname "$0")/.."

migrations=src/LiaisonBot.Data/Sqlite/Migrations
if [ "${1:-}" = --replace ]; then
  shift
  rm -rf "$migrations"
fi
name=${1:?usage: tools/add-migration.sh [--replace] NAME}

dotnet tool restore > /dev/null
dotnet restore tools/LiaisonBot.Migrations -v q
dotnet ef migrations add "$name" \
  --project src/LiaisonBot.Data --startup-project tools/LiaisonBot.Migrations \
  --context SqliteLiaisonDb --output-dir Sqlite/Migrations
