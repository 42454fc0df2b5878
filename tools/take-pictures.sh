#!/usr/bin/env bash
# Takes the pictures of docs/pictures that show Web Chat and papers, anew. Look at each one before committing it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LIAISONBOT_PICTURES="$PWD/docs/pictures"
dotnet test tests/LiaisonBot.Browser.Tests --filter "FullyQualifiedName~PictureTests"
dotnet test tests/LiaisonBot.Dialogs.Tests --filter "FullyQualifiedName~PictureTests"
