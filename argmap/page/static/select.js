// Choosing a statement: in the picture, in the text, in a list. All of them show the same one.

/** Chooses a record, and shows it where it can be seen; in another view, if it is not in this one. */
function choose(name, { go = true, from = "" } = {}) {
  if (!recordOf(name)) return;
  look({ name });
  if (!go) return;
  const [element] = elementsOf(name);
  if (element && from !== "picture") reveal(element);
  say(`${recordOf(name).title}. ${element ? "" : "It is not in this picture."}`);
}

const namesOfPieces = new WeakMap();

/** The names of the records that a piece shows, sought once. */
function namesIn(piece) {
  if (!namesOfPieces.has(piece)) {
    const found = [...piece.svg.matchAll(/ data-of="([^"]*)"/g)].flatMap(([, names]) => names.split(" "));
    namesOfPieces.set(piece, new Set(found));
  }
  return namesOfPieces.get(piece);
}

/** The views in which a record can be seen. */
const viewsWith = (name) => known.data.views.filter((view) => view.pieces.some((piece) => namesIn(piece).has(name)));

function startChoosing() {
  const sheet = byId("sheet");
  sheet.addEventListener("click", (event) => {
    const element = event.target.closest("[data-of]");
    const line = event.target.closest("[data-ends]");
    if (element) choose(nameOf(element), { from: "picture" });
    else if (line) choose(line.getAttribute("data-ends").split(" ").at(-1), { from: "picture" });
    else look({ name: "" });
  });
  sheet.addEventListener("keydown", (event) => {
    const element = event.target.closest("[data-of]");
    if (!element || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    choose(nameOf(element), { from: "picture" });
    byId("details").focus();
  });
  sheet.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) reveal(event.target);
  });
  sheet.addEventListener("pointerover", (event) => sayPlace(event.target.closest("[data-of]")));
  watch(["name"], () => mark());
}

/** The tooltip of an element says where it is written, as it is now. */
function sayPlace(element) {
  const title = element?.querySelector(":scope > title");
  const record = element && recordOf(element.getAttribute("data-of").split(" ")[0]);
  if (title && record?.line) title.textContent = `${element.getAttribute("aria-label")} — ${record.path}:${record.line}`;
}

/** Of several records behind one element, one after the other. */
function nameOf(element) {
  const names = element.getAttribute("data-of").split(" ");
  return names[(names.indexOf(state.name) + 1) % names.length];
}
