/** A confidential place leaves no trace: as in confidential.py of generator/rules/entry/ and generator/rules/catalogue/. */

import { find } from "../plaatsen.js";
import { at, parts, texts } from "./waarde.js";
import { fault } from "./zinnen.js";

const OF_ELSEWHERE = ["werkgebied", "bronnen"];
const POSTCODE = /(?<![\p{L}\p{N}_])([1-9][0-9]{3})\s+((?:\p{L}[\p{L}\p{N}_'’.-]*\s?){1,4})/gu;
const NEAR = /(?<![\p{L}\p{N}_])(?:in|te|bij|naar|nabij|rond|van|station|halte)\s+((?:[A-ZÀ-Þ][\p{L}\p{N}_'’-]*\s?){1,3})/gu;

/** Every trace of a confidential place in an entry; none where no place is confidential. */
export function hidden(entry, said) {
  const places = parts(entry.value, "plaatsen");
  if (!places.some(([, place]) => place.geheim_adres === true)) return [];
  return [fields, addresses, names, postcodes, towns].flatMap((rule) => rule(entry, said, places));
}

function fields({ known }, said, places) {
  const telling = Object.entries(known.rules.telling);
  return places.flatMap(([pointer, place]) => {
    const sentence = said[place.geheim_adres === true ? "geheim-adres hier" : "geheim-adres elders"];
    return telling.filter(([name]) => name in place).map(([name, field]) => fault(at(pointer, name), sentence, { field }));
  });
}

function addresses({ value, definition, identity, known }, said) {
  const address = new RegExp(known.rules.address, "iu");
  const open = texts(value, definition).filter(([pointer, , about]) => !["datum", "telefoon"].includes(about["x-soort"]) && !(pointer.at(-1) in known.rules.telling));
  const found = open.map(([pointer, text]) => [pointer, address.exec(text)]).filter(([, trace]) => trace);
  const named = address.exec((identity ?? "").replaceAll("-", " ").replaceAll("/", ". "));
  return [
    ...found.map(([pointer, trace]) => fault(at(pointer), said["geheim-adres tekst"], { found: trace[0].trim() })),
    ...(named ? [fault("", said["geheim-adres naam"], { found: named[0] })] : []),
  ];
}

function names({ known }, said, places) {
  return places.flatMap(([pointer, place]) => {
    const words = place.geheim_adres === true ? (place.naam ?? "").split(/\s+/).filter(Boolean) : [];
    const some = words.flatMap((_, start) => words.slice(start).map((_, length) => words.slice(start, start + length + 1).join(" ")));
    const told = some.find((name) => find(known.places, name).length);
    return told ? [fault(at(pointer, "naam"), said["geheim-adres plaatsnaam"], { found: told })] : [];
  });
}

/** Every text with a postcode before a name of its place. */
function postcodes({ value, definition, known }, said) {
  return texts(value, definition).flatMap(([pointer, text]) => {
    const told = [...text.matchAll(POSTCODE)].find(([, code, name]) => isPlace(code, name, known.places));
    return told ? [fault(at(pointer), said["geheim-adres postcode"], { found: `${told[1]} ${told[2]}` })] : [];
  });
}

function isPlace(code, name, places) {
  const words = name.split(/\s+/).filter(Boolean);
  const some = words.map((_, index) => words.slice(0, index + 1).join(" "));
  return some.some((one) => find(places, one).some(({ place }) => place.postcodes.includes(code)));
}

/** Every text that says in or near which town it is; the service area may, since it says whom it is for. */
function towns({ value, definition, known }, said) {
  const open = texts(value, definition).filter(([pointer]) => !OF_ELSEWHERE.includes(pointer[0]));
  return open.flatMap(([pointer, text]) => {
    const told = [...text.matchAll(NEAR)].find(([, name]) => find(known.places, name.replace(/[ .,-]+$/, "")).length);
    return told ? [fault(at(pointer), said["geheim-adres buurt"], { found: told[0].trim() })] : [];
  });
}
