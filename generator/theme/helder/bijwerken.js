/** The page on which a provider changes its own entries. */

import { begin, offerToResume, part } from "./formulier/begin.js";
import { Entry } from "./formulier/inschrijving.js";
import { Ending } from "./formulier/slot.js";

begin((form, { entries: given }) => {
  let ending;
  const entries = given.map((one) => new Entry(one, form, "bijwerken", () => ending.show()));
  part("entries").append(...entries.map(({ element }) => element));
  ending = new Ending(part("ending"), form, () => entries);
  offerToResume(form, () => ending.changed.length > 0, (found) => {
    const own = found.map((draft) => [entries.find(({ kind, identity }) => kind === draft.kind && identity === draft.identity), draft.value]);
    if (!own.every(([entry]) => entry)) return false;
    for (const [entry, value] of own) entry.resume(value);
    return true;
  });
});
