// The keyboard, and the help that tells of it.

const HELP = [
  ["/", "search; Enter and Shift + Enter for the next hit and the one before"],
  ["Tab", "from statement to statement, in the order of the text; Enter shows details"],
  ["← ↑ → ↓", "move the picture; with Shift farther"],
  ["+  −  0", "enlarge, make smaller, fit"],
  ["[  ]", "an earlier day, a later day"],
  ["\\", "the whole time"],
  ["1 … 9", "another view"],
  ["Esc", "leave the search, the help, the chosen statement"],
  ["?", "this help"],
];
const SIGNS = "A faint statement did not stand on the chosen day, or does not answer a filter. A paler one with a dashed outline stood then as far as anybody knows. Every picture has a key to its own signs below it.";

const KEYS = {
  "/": () => byId("find").focus(),
  "?": () => byId("help").showModal(),
  "+": () => zoomBy(1.25),
  "=": () => zoomBy(1.25),
  "-": () => zoomBy(0.8),
  0: () => fit(),
  "[": () => step(-1),
  "]": () => step(1),
  "\\": () => wholeTime(),
  Escape: leave,
  ArrowLeft: (far) => moveBy(STEP * far, 0),
  ArrowRight: (far) => moveBy(-STEP * far, 0),
  ArrowUp: (far) => moveBy(0, STEP * far),
  ArrowDown: (far) => moveBy(0, -STEP * far),
};

function leave() {
  if (byId("find").value) clearSearch();
  else if (state.name) {
    const [element] = elementsOf(state.name);
    look({ name: "" });
    if (byId("details").contains(document.activeElement)) element?.focus();
  }
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const typing = event.target.closest("input:not([type=range]):not([type=checkbox]), select, textarea");
  const sliding = event.target.closest("input, select, .source, .side") && event.key.startsWith("Arrow");
  if (typing || sliding) return;
  const number = /^[1-9]$/.test(event.key) ? known.data.views[Number(event.key) - 1] : null;
  const act = number ? () => look({ view: number.id }) : Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act(event.shiftKey ? 4 : 1);
}

function startKeys() {
  document.addEventListener("keydown", press);
  const rows = HELP.flatMap(([keys, does]) => [make("dt", {}, make("kbd", {}, keys)), make("dd", {}, does)]);
  byId("help").append(
    make("h2", { id: "help-title" }, "How to read this page"), make("p", {}, SIGNS), make("dl", {}, ...rows),
    make("form", { method: "dialog" }, make("button", {}, "Close")));
  byId("help-open").addEventListener("click", () => byId("help").showModal());
}
