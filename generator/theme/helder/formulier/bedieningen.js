/** The control of one field without fields below it: a box, an area or a choice, by what the schema says of it. */

import { phoneShown } from "./contactgegevens.js";
import { cleaned } from "./waarde.js";

const ROOMY = 200;
const WHOLE_DAY = /^\^\[0-9\]\{4\}-\[0-9\]\{2\}-\[0-9\]\{2\}\$$/;
const MODES = { webadres: "url", "e-mail": "email", postcode: "numeric" };

/** Whether a pattern asks for a day with its month and year: then the browser shows a calendar. */
export function isWholeDay(pattern) {
  return WHOLE_DAY.test(pattern ?? "");
}

/** A control for a definition: {element, read, write}; `form` has what is known and what is said; `read` gives a value, or undefined for none. */
export function controlOf(definition, { known, say }) {
  if (definition.labels) return choice(Object.entries(definition.labels), (value) => value);
  if (definition.type === "boolean") return choice([["true", say("ja")], ["false", say("nee")]], (value) => value === "true");
  if (definition.type === "integer") return box("numeric", (text) => (/^[0-9]{1,9}$/.test(text) ? Number(text) : text), known);
  if (isWholeDay(definition.pattern)) return moment("date");
  if (definition["x-soort"] === "uur") return moment("time");
  if (definition["x-soort"] === "telefoon") return box("tel", (text) => phoneShown(text, known.rules), known);
  return definition.maxLength >= ROOMY && !definition["x-soort"] ? area(definition, known) : box(MODES[definition["x-soort"]] ?? "text", (text) => text, known);
}

function choice(options, read) {
  const element = document.createElement("select");
  element.append(...[["", ""], ...options].map(([value, label]) => new Option(label, value)));
  return {
    element,
    read: () => (element.value === "" ? undefined : read(element.value)),
    write: (value) => {
      const text = value === undefined ? "" : String(value);
      if (![...element.options].some((option) => option.value === text)) element.append(new Option(text, text));
      element.value = text;
    },
  };
}

function box(mode, read, known) {
  const element = document.createElement("input");
  element.type = "text";
  element.inputMode = mode;
  element.autocomplete = "off";
  return typed(element, (text) => read(text.replaceAll("\n", " ")), known);
}

/** A day or an hour, which the browser lets choose and gives in the notation of the catalogue. */
function moment(type) {
  const element = document.createElement("input");
  element.type = type;
  return { element, read: () => element.value || undefined, write: (value) => { element.value = value ?? ""; } };
}

/** A text of some length. Of one with paragraphs the last line ends as the others do; another is one paragraph. */
function area(definition, known) {
  const element = document.createElement("textarea");
  element.rows = definition.contentMediaType ? 8 : definition.maxLength > ROOMY ? 3 : 1;
  const whole = (text) => (definition.contentMediaType ? ended(text) : text.replaceAll("\n", " "));
  return typed(element, whole, known);
}

function ended(text) {
  return `${text}\n`;
}

/** What is put back as it was is what it was, to the last space. */
function typed(element, read, known) {
  let stood;
  const plain = (text) => cleaned(String(text ?? ""), known.rules.forbidden);
  const given = () => {
    const text = plain(element.value);
    if (text === plain(stood)) return stood;
    return text === "" ? undefined : read(text);
  };
  const write = (value) => {
    stood = value;
    element.value = value ?? "";
  };
  return { element, read: given, write };
}
