/** The page on which somebody adds a service that the catalogue does not have yet. */

import { begin, offerToResume, part } from "./formulier/begin.js";
import { Entry } from "./formulier/inschrijving.js";
import { Ending } from "./formulier/slot.js";

const OTHER = "+";
const LONGEST = 64;
const firstLine = (kind) => `# yaml-language-server: $schema=../../../schema/${kind}.schema.json`;

/** A name as addresses are written. */
function addressed(name) {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST).replace(/^-+|-+$/g, "");
}

begin((form) => {
  const { known, say, today } = form;
  const start = { bronnen: [{ geraadpleegd: today }] };
  const chooser = part("provider");
  let ending;

  const blank = (kind, value) => {
    const entry = new Entry({ kind, identity: "", firstLine: firstLine(kind), value }, form, "nieuw", changed);
    entry.isNew = true;
    return entry;
  };
  const service = blank("dienst", { toegang: [{}], ...start });
  const provider = blank("aanbieder", start);
  const isOther = () => chooser.value === OTHER;

  function changed() {
    provider.identity = isOther() ? addressed(provider.name) : chooser.value;
    service.identity = `${provider.identity}/${addressed(service.name)}`;
    service.providerName = provider.name;
    part("provider-entry").hidden = !isOther();
    part("address").hidden = !(provider.identity && service.name);
    part("address").querySelector("[data-text]").textContent = `/aanbod/${service.identity}/`;
    service.element.querySelector("[data-title]").textContent = service.name || say("de-dienst");
    provider.element.querySelector("[data-title]").textContent = provider.name || say("de-organisatie");
    ending?.show();
  }

  function missing() {
    if (!chooser.value) return [{ message: say("kies-organisatie"), focus: chooser }];
    if (isOther() && provider.identity in known.providers) return [{ message: say("organisatie-bestaat", { name: known.providers[provider.identity] }), focus: chooser }];
    if (!known.taken.includes(service.identity)) return [];
    return [{ message: say("dienst-bestaat"), focus: service.reveal("naam") }];
  }

  chooser.addEventListener("change", changed);
  part("entries").append(service.element);
  part("provider-entry").append(provider.element);
  ending = new Ending(part("ending"), form, () => (isOther() ? [service, provider] : [service]), missing);
  changed();

  offerToResume(form, () => ending.changed.length > 0, (found) => {
    const [own, other] = ["dienst", "aanbieder"].map((kind) => found.find((draft) => draft.kind === kind));
    if (!own) return false;
    chooser.value = other ? OTHER : own.identity.split("/")[0];
    if (other) provider.resume(other.value);
    service.resume(own.value);
    return true;
  });
});
