// Asks the scripts of the form what a test wants to know: questions on standard input, answers on standard output.
// Usage: node form_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/formulier/`)));
const [vorm] = await Promise.all(["vaste-vorm.js"].map(load));

const { given, questions } = JSON.parse(readFileSync(0, "utf8"));

const ask = {
  written: (kind, value, firstLine) => vorm.written(value, given.schemas[kind], firstLine),
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values) ?? null)));
