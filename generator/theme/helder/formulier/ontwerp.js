/** A draft that somebody kept, with which the same page goes on. */

import { DRAFT } from "./bewaren.js";
import { isGroup } from "./waarde.js";

/** What was drafted, by a file's content; nothing where that is no draft, or one of another form. */
function draftsIn(content, schemas) {
  try {
    const { soort, inschrijvingen } = JSON.parse(content);
    const isDraft = ({ kind, identity, value }) => Object.hasOwn(schemas, kind) && typeof identity === "string" && fits(value, schemas[kind]);
    return soort === DRAFT && inschrijvingen.every(isDraft) ? inschrijvingen : [];
  } catch {
    return [];
  }
}

/** Whether a field can show a value: it has the shape that the schema tells, whatever is wrong with it besides. */
function fits(value, definition) {
  if (definition?.type === "array") return Array.isArray(value) && value.every((item) => item === "" || fits(item, definition.items));
  if (definition?.type === "object") return isGroup(value) && Object.entries(value).every(([name, item]) => fits(item, definition.properties[name]));
  return definition !== undefined && ["string", "number", "boolean"].includes(typeof value);
}

/** Take the draft that somebody chooses; `resume` shows what was drafted, and tells whether that belongs on this page. */
export function offer(box, form, isChanged, resume) {
  const input = box.querySelector("input");
  input.onchange = async () => {
    const [file] = input.files;
    input.value = ""; // else the same file, chosen once more, is no change
    if (!file || (isChanged() && !confirm(form.say("ontwerp-vervangt")))) return;
    const found = draftsIn(await file.text(), form.known.schemas);
    const isTaken = found.length > 0 && resume(found);
    box.querySelector("[data-told]").textContent = isTaken ? form.say("ontwerp-open") : form.say("geen-ontwerp");
  };
  input.onchange(); // a file may have been chosen while this script was on its way
}
