#!/usr/bin/env bash
# Writes docs/commands.md and docs/commands.zh.md anew from the registered commands.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LIAISONBOT_COMMANDS_PAGES="$PWD/docs"
dotnet test tests/LiaisonBot.Dialogs.Tests --filter "FullyQualifiedName~CommandsPageTests"
