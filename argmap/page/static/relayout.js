// Laying out anew what a day or a filter leaves: another picture beside the one that it was made from, by Graphviz in the
// page. Back is to that one.

const AGAIN = "laid-out-anew";
const MOST_BOXES = 1000;
const again = { act: null, back: null, said: null, of: "", boxes: "", busy: false };

/** The view that is looked at, or from which the one that is looked at was made. */
const wholeView = () => (state.view === AGAIN ? viewOf(again.of) : viewOf(state.view));

function showRelayout() {
  const view = wholeView();
  const able = Boolean(view?.wiring);
  again.act.hidden = !able;
  again.back.hidden = state.view !== AGAIN;
  again.said.textContent = "";
  if (!able) return;
  const [all, shown] = [countedIn(view, null), shownIn(view)];
  const left = countedIn(view, shown);
  const done = state.view === AGAIN ? again.boxes === [...shown].join() : left === all;
  again.act.disabled = again.busy || done || !left;
  again.act.textContent = left < all ? `Lay out what is shown (${left} of ${all})` : "Lay out what is shown";
  again.act.title = left === all ? "Choose a day or a filter first: what they leave is laid out by itself" : "";
  if (state.view !== AGAIN) return;
  for (const button of byId("views").querySelectorAll("[data-view]")) {
    if (button.dataset.view === view.id) button.setAttribute("aria-current", "true");
  }
  const figures = byId("views").querySelector("select");
  if (figures) figures.value = view.id === view.kind ? "" : view.id;
}

/** How many boxes there are to read; joints of lines are none. */
function countedIn(view, shown) {
  const joints = new Set(view.wiring.joints);
  return [...(shown ?? boxesOf(view))].filter((id) => !joints.has(id)).length;
}

/** What the picture is of, in words. */
function whatIsShown(left, all) {
  const asked = Object.keys(FIELDS).filter((filter) => filters[filter]).map((filter) => {
    const value = filters[filter];
    return `${filter}: ${filter === "tag" ? value : recordOf(value)?.title ?? value}`;
  });
  const day = state.day < 0 || wholeView().day ? [] : [`as it stood on ${dayInWords()}`];
  return `Laid out anew with ${left} of ${counted(all, "box").replace(/boxs$/, "boxes")}; ${[...day, ...asked].join(", ")}`;
}

async function layOut() {
  const view = wholeView();
  if (!view?.wiring || again.act.disabled) return;
  const shown = shownIn(view);
  if (shown.size > MOST_BOXES) return complain(`${shown.size.toLocaleString("en")} boxes are too many for this page; choose a filter that leaves at most ${MOST_BOXES.toLocaleString("en")}`);
  again.busy = again.act.disabled = true;
  complain("Laying out …", "");
  try {
    // The page stands still while Graphviz works: first it shows why.
    await new Promise((go) => setTimeout(go, 20));
    const graphviz = await Graphviz.load();
    const found = redrawn(view, parted(reduced(view.wiring, shown)), graphviz);
    const foot = view.pieces.find((piece) => piece.id === "picture-foot");
    again.busy = false;
    show(view, shown, arranged(found, foot));
  } catch (error) {
    again.busy = false;
    showRelayout();
    complain(`This could not be laid out, and the picture stays: ${error?.message ?? error}`);
  }
}

function show(view, shown, picture) {
  const words = whatIsShown(countedIn(view, shown), countedIn(view, null));
  const made = { ...view, ...picture, id: AGAIN, title: `${view.title}: what was shown`, stages: [], notes: [words, ...view.notes] };
  delete made.wiring;
  known.data.views = [...known.data.views.filter((one) => one.id !== AGAIN), made];
  Object.assign(again, { of: view.id, boxes: [...shown].join() });
  pan.places.delete(AGAIN);
  if (state.view === AGAIN) showView(true);
  else look({ view: AGAIN });
  showRelayout();
  say(words);
}

function complain(words, how = "error") {
  again.said.textContent = words;
  again.said.className = how;
  say(words);
}

function back() {
  if (state.view === AGAIN) look({ view: again.of });
}

function startRelayout() {
  again.act = make("button", { type: "button", id: "relayout", click: layOut }, "");
  again.back = make("button", { type: "button", id: "relayout-back", click: back }, "Back to the whole picture");
  again.said = make("span", { id: "relayout-said" });
  document.querySelector(".caption").append(make("div", { class: "relayout" }, again.said, again.act, again.back));
  KEYS.l = layOut;
  KEYS.b = back;
  for (const [key, does] of [["l", "lay out what is shown, without what is faint or hidden"], ["b", "back to the whole picture"]]) {
    byId("help").querySelector("dl").append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, does));
  }
  watch(["view", "day"], showRelayout);
  byId("filters").addEventListener("change", showRelayout);
  // What is chosen elsewhere and is not in the picture that was laid out is in the one that it was made from.
  watch(["name"], () => {
    const isIn = (view) => view.pieces.some((piece) => namesIn(piece).has(state.name));
    if (state.view === AGAIN && state.name && !isIn(viewOf(AGAIN)) && isIn(wholeView())) back();
  });
  showRelayout();
}

startRelayout();
