/** The page of a service as markup, before it is published: the site's own template, filled with what is in the form. */

import { current, hidesSomething, record, served } from "./getoond.js";
import { gettext } from "./opmaak.js";
import { stamped } from "./sjabloon.js";

const TEMPLATE = "_dienst.html";

/** {markup, hides}: the page, and whether something in the entry is too old to stand on it. `known`: the file of the
    preview; `about`: {root, today, provider}, the provider by its name; `identity` of the service, its provider before the slash. */
export function servicePage(value, identity, known, about) {
  const given = record(value, known.service);
  const service = current(given, about.today, known);
  const markup = stamped(TEMPLATE, known.templates, globalsOf(known, about.today), shownOf(service, identity, known, about));
  return { markup, hides: hidesSomething(given, service) };
}

/** What the page of a service shows, as generator/pages/services.py has it. */
export function shownOf(service, identity, known, about) {
  const area = served(service.area, known);
  const provider = known.providers[identity.split("/")[0]] ?? { name: about.provider, complaint: null, contact: { website: null } };
  return {
    service,
    listing: { identity, provider, served: area.tokens },
    kind: known.kinds[service.kind_of_help] ?? { name: "", technical_term: null },
    routes: known.routes,
    certain: area.certain,
    possible: area.possible,
    partnerships: Object.fromEntries(service.area.partnerships.map((name) => [name, known.regions[name]])),
    replacement: null,
    front_doors: known.front_doors,
    root: about.root,
  };
}

/** What the templates name besides what they are shown: the Dutch edition of the site, which generator/render.py has. */
export function globalsOf(known, today) {
  const { map, months, choices, regions, municipalities, labels, numbers } = known;
  return {
    ...{ map, months, numbers },
    labels: { ...labels, choices, choice: ([field, value]) => choices[field][value] ?? "" },
    catalogue: { regions, places: { municipalities } },
    words: { characteristics: { terms: known.characteristics }, help_lines: { terms: known.lines } },
    today: { isoformat: () => today },
    language: { is_source: true },
    dutch: "",
    _: gettext,
    gettext,
    here: ([address]) => address,
    is_dutch_only: () => false,
    is_translated: () => false,
    told: ([service, field, otherwise]) => ({ text: otherwise ?? service[field] ?? "", lang: "" }),
  };
}
