// The switch of views, and what stands above the picture.

/** A button for each way of looking at the map, and a menu of the pictures that the map itself names. */
function listViews(onlyPieces = false) {
  const isOwn = (view) => view.id !== view.kind;
  const buttons = known.data.views.filter((view) => !isOwn(view)).map((view) =>
    make("button", { type: "button", "data-view": view.id, title: KINDS[view.kind], click: () => look({ view: view.id }) }, view.title));
  const own = known.data.views.filter(isOwn).map((view) => make("option", { value: view.id }, view.title));
  if (own.length) {
    const pick = (event) => event.target.value && look({ view: event.target.value });
    buttons.push(make("select", { "aria-label": "Figures", change: pick }, make("option", { value: "" }, "Figures …"), ...own));
  }
  byId("views").replaceChildren(...buttons);
  showView(true, onlyPieces);
}

/** `anew`: its pieces may be others; `onlyPieces`: and nothing else that decides how they look. */
function showView(anew = false, onlyPieces = false) {
  const view = viewOf(state.view);
  if (!view) return;
  for (const button of byId("views").querySelectorAll("button")) {
    if (button.dataset.view === view.id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  const figures = byId("views").querySelector("select");
  if (figures) figures.value = view.id === view.kind ? "" : view.id;
  byId("question").textContent = view.id === view.kind ? KINDS[view.kind] ?? view.title : view.title;
  byId("notes").replaceChildren(...view.notes.map((note) => make("li", {}, note)));
  byId("words-text").textContent = view.words;
  showDay();
  const was = stage.shown;
  if (mount(anew)) settle();
  mark(onlyPieces && was === stage.shown);
}

/** The day of the picture, where it is not of the whole time. */
function showAsOf() {
  const day = viewOf(state.view)?.day ?? (state.day < 0 ? "" : dayInWords());
  byId("as-of").hidden = !day;
  byId("as-of").replaceChildren("as of ", make("strong", {}, day));
}

function startViews() {
  watch(["view"], () => {
    showView();
    say(`View: ${viewOf(state.view).title}. ${byId("question").textContent}`);
  });
}
