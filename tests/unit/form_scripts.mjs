// Asks the scripts of the form what a test wants to know: questions on standard input, answers on standard output.
// Usage: node form_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/formulier/`)));
const [vorm, oordeel, contact, plaatsen] = await Promise.all(["vaste-vorm.js", "oordeel.js", "contactgegevens.js", "../plaatsen.js"].map(load));

const { given, questions } = JSON.parse(readFileSync(0, "utf8"));

if (given.places) given.places = plaatsen.prepare(given.places);

const ask = {
  judged: (kind, value, identity, today) => oordeel.judged({ value, definition: given.schemas[kind], identity, known: given, today }),
  phone: (text) => contact.phoneFault(text, given.rules),
  web: (text) => contact.webFault(text, given.rules),
  mail: (text) => contact.mailFault(text),
  written: (kind, value, firstLine) => vorm.written(value, given.schemas[kind], firstLine),
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values) ?? null)));
