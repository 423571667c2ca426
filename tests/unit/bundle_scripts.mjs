// Asks the script that makes one index of several bundles: questions on standard input, answers on standard output.
// Usage: node bundle_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { asOne, level } = await import(new URL("pagefind-bundels.js", pathToFileURL(`${process.argv[2]}/`)));
const questions = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(questions.map(([what, ...given]) => ({ level, asOne })[what](...given))));
