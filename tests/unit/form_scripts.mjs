// Asks the scripts of the form what a test wants to know: questions on standard input, answers on standard output.
// Usage: node form_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/formulier/`)));
const names = ["vaste-vorm.js", "oordeel.js", "contactgegevens.js", "../plaatsen.js", "dienstpagina.js", "sjabloon.js", "zeven.js"];
const [vorm, oordeel, contact, plaatsen, pagina, sjabloon, zeven] = await Promise.all(names.map(load));

const { given, questions } = JSON.parse(readFileSync(0, "utf8"));

if (given.places) given.places = plaatsen.prepare(given.places);

const ask = {
  judged: (kind, value, identity, today) => oordeel.judged({ value, definition: given.schemas[kind], identity, known: given, today }),
  phone: (text) => contact.phoneFault(text, given.rules),
  shown: (text) => contact.phoneShown(text, given.rules),
  web: (text) => contact.webFault(text, given.rules),
  mail: (text) => contact.mailFault(text),
  page: (value, identity, today) => pagina.servicePage(value, identity, given, { root: "./", today, provider: "" }).markup,
  constructs: () => Object.fromEntries(Object.entries({ ...sjabloon, ...zeven }).map(([name, one]) => [name, Object.keys(one)])),
  names: (value) => Object.keys({ ...pagina.globalsOf(given, ""), ...pagina.shownOf(value, "", given, {}) }),
  written: (kind, value, firstLine) => vorm.written(value, given.schemas[kind], firstLine),
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values) ?? null)));
