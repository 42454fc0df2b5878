#!/usr/bin/env bash
# Takes the pictures of docs/pictures that show Web Chat, anew. Look at each one before committing it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
LIAISONBOT_PICTURES="$PWD/docs/pictures" dotnet test tests/LiaisonBot.Browser.Tests --filter "FullyQualifiedName~PictureTests"
