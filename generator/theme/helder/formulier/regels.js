/** The rules about one entry that no schema can say, as in generator/rules/entry/. */

import { hidden } from "./geheim.js";
import { at, isGroup, parts, texts } from "./waarde.js";
import { fault, inWords } from "./zinnen.js";

// The day on which these were true has passed, so they cannot lie ahead.
const PAST = ["gemeten_op", "geraadpleegd", "datum", "op"];
const FACTS = ["gemeten_op", "geraadpleegd", "op"];
const GIVEN = ["samenwerking", "regios", "provincies", "gemeenten", "heel_vlaanderen", "brussel"];
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const HOUR = /^[0-9]{2}:[0-9]{2}$/;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Every fault against a rule, as in oordeel.js. */
export function broken(entry) {
  const rules = [name, dates, order, ranges, hours, waiting, hidden, area, domains, sources, facts, number];
  return rules.flatMap((rule) => rule(entry, entry.known.messages.rules));
}

/** Without a name there is no address yet: that the name is missing is told already. */
function name({ identity, value }, said) {
  const isWrong = (part) => !FILE_NAME.test(part) || part.length < 3 || part.length > 64 || RESERVED.test(part);
  return (identity && value.naam ? identity.split("/") : []).filter(isWrong).map((part) => fault("", said["naam-bestand"], { shown: `'${part}'` }));
}

function dates({ value, definition, known, today }, said) {
  const written = texts(value, definition).filter(([, text, { pattern, ...about }]) => about["x-soort"] === "datum" && new RegExp(pattern).test(text));
  return written.flatMap(([pointer, text, { title }]) => {
    const words = inWords(text, known.rules.months);
    const reason = impossible(text, known.rules.months);
    if (reason) return [fault(at(pointer), said[`datum-onbestaand ${reason.why}`], { name: title, found: text, words, ...reason })];
    const year = text.slice(0, 4);
    const oldest = FACTS.includes(pointer.at(-1)) ? 1990 : pointer.at(-1) === "datum" ? 1900 : 1800;
    if (Number(year) < oldest || Number(year) > Number(today.slice(0, 4)) + 20) return [fault(at(pointer), said["datum-jaar"], { name: title, year })];
    const first = `${text}-01-01`.slice(0, 10);
    return PAST.includes(pointer.at(-1)) && first > today ? [fault(at(pointer), said["datum-toekomst"], { name: title, words })] : [];
  });
}

/** Why a date does not exist, by the name of its sentence, with what that is filled in with; nothing for one that does. */
function impossible(text, months) {
  const [year, month = 1, day = 1] = text.split("-").map(Number);
  if (year < 1) return { why: "jaar" };
  if (month < 1 || month > 12) return { why: "maand", month };
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  const days = date.getUTCDate();
  if (day >= 1 && day <= days) return null;
  return day ? { why: "dag", month: `${months[month - 1]} ${String(year).padStart(4, "0")}`, days } : { why: "nul" };
}

function order({ value: { van, tot } }, said) {
  return typeof van === "string" && typeof tot === "string" && van > tot ? [fault("tot", said["datum-volgorde"])] : [];
}

function ranges({ value }, said) {
  const found = ["leeftijd", "weken"].flatMap((field) => parts(value, field));
  const turned = found.filter(([, { van, tot_en_met: last }]) => typeof van === "number" && typeof last === "number" && van > last);
  return turned.map(([pointer, { van, tot_en_met: last }]) => fault(at(pointer, "van"), said["bereik-omgekeerd"], { low: van, high: last }));
}

function hours({ value }, said) {
  const turned = parts(value, "openingsuren").filter(([, { van, tot }]) => HOUR.test(van) && HOUR.test(tot) && van >= tot);
  return turned.map(([pointer, { van, tot }]) => fault(at(pointer, "tot"), said["uren-omgekeerd"], { opens: van, closes: tot }));
}

function waiting({ value }, said) {
  const undated = parts(value, "wachttijd").filter(([, wait]) => ![undefined, "onbekend"].includes(wait.status) && wait.gemeten_op === undefined);
  return undated.map(([pointer]) => fault(at(pointer), said["wachttijd-zonder-datum"]));
}

function area({ value: { werkgebied } }, said) {
  if (!isGroup(werkgebied)) return [];
  const isGiven = GIVEN.some((field) => (Array.isArray(werkgebied[field]) ? werkgebied[field].length > 0 : werkgebied[field]));
  if (!isGiven && !("onbekend" in werkgebied)) return [fault("werkgebied", said["werkgebied-leeg"])];
  return isGiven && "onbekend" in werkgebied ? [fault("werkgebied.onbekend", said["werkgebied-dubbel"])] : [];
}

function domains({ value, definition }, said) {
  if (!definition.properties.levensdomeinen) return [];
  const isBroad = value.breed === true;
  if (isBroad && value.levensdomeinen) return [fault("levensdomeinen", said["domein-dubbel"])];
  return isBroad || value.levensdomeinen ? [] : [fault("levensdomeinen", said["domein-ontbreekt"])];
}

function sources({ value }, said) {
  const undated = parts(value, "bronnen").filter(([, source]) => !("datum" in source) && !("geraadpleegd" in source));
  return undated.map(([pointer]) => fault(at(pointer), said["bron-zonder-datum"]));
}

/** Every group of facts that an entry has: [pointer, group, title]. */
export function factsOf(value, definition, pointer = []) {
  if (Array.isArray(value)) return value.flatMap((item, index) => factsOf(item, definition.items ?? {}, [...pointer, index]));
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([field, item]) => {
    const about = definition.properties?.[field] ?? {};
    const here = [...pointer, field];
    const own = about["x-feitengroep"] ? [[here, about["x-feitengroep"], about.title]] : [];
    return [...own, ...factsOf(item, about, here)];
  });
}

function facts({ value, definition }, said) {
  const sources = (value.bronnen ?? []).filter(isGroup);
  const sourced = new Set(sources.flatMap(({ over }) => over ?? []));
  const bare = sources.length ? factsOf(value, definition).filter(([, group]) => !sourced.has(group)) : [];
  return bare.map(([pointer, group, title]) => fault(at(pointer), said["feit-zonder-bron"], { name: title, group }));
}

function number({ value, definition }, said) {
  const found = texts(value, definition).find(([pointer]) => pointer.at(-1) === "nummer");
  const sources = (value.bronnen ?? []).filter((source) => isGroup(source) && source.over?.includes("contact"));
  const isTrusted = sources.some(({ soort }) => ["eigen", "overheid"].includes(soort));
  const origins = new Set(sources.map(({ url, titel }) => (URL.canParse(url ?? "") ? new URL(url).hostname : titel)));
  const kinds = definition.properties.bronnen.items.properties.soort.enum;
  const isTold = value.bronnen?.length > 0 && sources.every(({ soort }) => kinds.includes(soort));
  return found && isTold && !isTrusted && origins.size < 2 ? [fault(at(found[0]), said["nummer-zonder-bron"])] : [];
}
