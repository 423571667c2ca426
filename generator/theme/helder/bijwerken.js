/** The page on which a provider changes its own entries. */

import { begin, part } from "./formulier/begin.js";
import { Entry } from "./formulier/inschrijving.js";
import { Ending } from "./formulier/slot.js";

begin((form, { entries: given }) => {
  let ending;
  const entries = given.map((one) => new Entry(one, form, "bijwerken", () => ending.show()));
  part("entries").append(...entries.map(({ element }) => element));
  ending = new Ending(part("ending"), form, () => entries);
});
