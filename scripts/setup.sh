#!/usr/bin/env bash
# Installs what is missing to build and test: node modules, Chromium and Firefox ESR. Does nothing when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then echo "Oogcontact needs Node 20 or newer; this is $(node --version)." >&2; exit 1; fi

if ! cmp -s package-lock.json node_modules/.lock; then
  echo 'Installing node modules…'
  npm ci --no-fund --no-audit --loglevel=error
  cp package-lock.json node_modules/.lock
fi

find_browser() { node scripts/find-browser.mjs "$1" >/dev/null 2>&1; }
need=()
find_browser chromium || need+=(chromium chromium-l10n) # the second speaks Dutch
find_browser firefox || need+=(firefox-esr)
if [ ${#need[@]} -gt 0 ]; then
  if command -v apt-get >/dev/null 2>&1; then
    sudo=()
    if [ "$(id -u)" -ne 0 ]; then
      if ! sudo -n true 2>/dev/null; then
        echo "Missing: ${need[*]}. Install with: sudo apt-get install ${need[*]}" >&2; exit 1
      fi
      sudo=(sudo -n)
    fi
    echo "Installing ${need[*]}…"
    # The ${a[@]+…} form keeps an empty array from being an unbound variable in the bash 3.2 of macOS.
    ${sudo[@]+"${sudo[@]}"} apt-get update -qq
    ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
  else
    echo "Missing: ${need[*]}. On macOS: brew install --cask chromium firefox@esr (or set CHROMIUM and FIREFOX to their programs)." >&2; exit 1
  fi
fi
