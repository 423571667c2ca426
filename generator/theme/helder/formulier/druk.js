/** A press in a form hits what it was meant for: to leave a field can tell a fault above, which moves what stands below. */

function pressed({ target }) {
  const found = target.closest("button, summary, label.vink");
  return found?.control ?? found;
}

/** Keep the focus where it is until what was pressed is let go, and have it come there before the press does anything. */
export function steady(box) {
  box.addEventListener("mousedown", (event) => pressed(event) && event.preventDefault());
  box.addEventListener("click", (event) => pressed(event)?.focus(), true);
}
