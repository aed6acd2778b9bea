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
installed() { dpkg -s "$1" >/dev/null 2>&1; }
may_install() { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }

need=()
find_browser chromium || need+=(chromium)
find_browser firefox || need+=(firefox-esr)
if ! command -v apt-get >/dev/null 2>&1; then
  [ ${#need[@]} -eq 0 ] && exit 0
  echo "Missing: ${need[*]}. On macOS: brew install --cask chromium firefox@esr (or set CHROMIUM and FIREFOX to their programs)." >&2
  exit 1
fi

if ! may_install; then
  [ ${#need[@]} -eq 0 ] && exit 0
  echo "Missing: ${need[*]}. Install with: sudo apt-get install ${need[*]} chromium-l10n" >&2
  exit 1
fi
# Debian's Chromium speaks Dutch by a package of its own. Without it all works, in English.
case " ${need[*]-} " in *" chromium "*) need+=(chromium-l10n) ;; *) if installed chromium && ! installed chromium-l10n; then need+=(chromium-l10n); fi ;; esac
[ ${#need[@]} -eq 0 ] && exit 0

echo "Installing ${need[*]}…"
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
# The ${a[@]+…} form keeps an empty array from being an unbound variable in older versions of bash.
${sudo[@]+"${sudo[@]}"} apt-get update -qq
${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
