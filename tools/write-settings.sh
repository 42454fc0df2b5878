#!/usr/bin/env bash
# Writes docs/settings.md anew from the program's option types and their documentation comments.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LIAISONBOT_SETTINGS_PAGE="$PWD/docs/settings.md"
dotnet test tests/LiaisonBot.Tests --filter "FullyQualifiedName~SettingsPageTests"
