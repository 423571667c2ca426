// Asks the script of the visitor's list what a test wants to know: questions on standard input, answers on standard output.
// Usage: node shortlist_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { isAnchor, read, toggled, write, MOST } = await import(new URL("lijstadres.js", pathToFileURL(`${process.argv[2]}/`)));
const ask = { isAnchor, read, toggled, write, most: () => MOST };

const questions = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values))));
