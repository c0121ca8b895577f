// A page of `argmap serve`: it learns of every change, and the reader stays where he was.

/** Takes in what changed. */
function patch(change) {
  const day = state.day < 0 ? "" : known.data.days[state.day].day;
  const { views: changed = [], gone = [], ...rest } = change;
  const before = new Map(known.data.views.map((view) => [view.id, view]));
  for (const view of changed) before.set(view.id, merged(before.get(view.id), view));
  for (const id of gone) before.delete(id);
  learn({ ...known.data, ...rest, views: [...before.values()] });
  state.day = dayAt(day);
  state.view = viewOf(state.view)?.id ?? "";
  if (!recordOf(state.name)) state.name = "";
  writeAddress();
  showAll();
  say("The map has changed.");
}

/** A view with its changed pieces; those that did not come are as they were. */
function merged(old, view) {
  if (!view.order) return view;
  const pieces = new Map([...(old?.pieces ?? []), ...view.pieces].map((piece) => [piece.id, piece]));
  return { ...view, pieces: view.order.map((id) => pieces.get(id)).filter(Boolean) };
}

function startLive(path) {
  if (!path) return;
  const address = new URL(path, location.href);
  let stream = null;
  // What is looked at is drawn first. A page that nobody sees asks for nothing: a browser has few connections to spare.
  const listen = () => {
    stream?.close();
    if (document.hidden) return;
    address.searchParams.set("view", state.view);
    stream = new EventSource(address);
    stream.addEventListener("message", (event) => {
      address.searchParams.set("seen", event.lastEventId);
      patch(JSON.parse(event.data).patch);
    });
    stream.addEventListener("error", () => say("The connection was lost; the page tries again."));
  };
  watch(["view"], listen);
  document.addEventListener("visibilitychange", listen);
  listen();
}
