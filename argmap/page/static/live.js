// A page of `argmap serve`: it learns of every change, and the reader stays where he was.

/** Takes in what changed. */
function patch(change) {
  const before = known.data;
  const day = state.day < 0 ? "" : before.days[state.day].day;
  learn(patched(before, change));
  state.day = dayAt(day);
  state.view = viewOf(state.view)?.id ?? "";
  if (!recordOf(state.name)) state.name = "";
  writeAddress();
  showChanged(before);
  say("The map has changed.");
}

/** The data of the page with a change, as `shape.py` tells it. What did not change is the same object as before. */
function patched(known, change) {
  const data = change.whole ? { ...known, views: [], records: {}, texts: [] } : known;
  const found = { ...data };
  for (const part of ["title", "spans", "days", "findings"]) if (part in change) found[part] = change[part];
  if (change.views || change.gone) {
    const views = new Map(data.views.map((view) => [view.id, view]));
    for (const view of change.views ?? []) views.set(view.id, merged(views.get(view.id), view));
    for (const id of change.gone ?? []) views.delete(id);
    found.views = [...views.values()];
  }
  if (change.records || change.lines || change.lost || change.names) found.records = records(data.records, change);
  if (change.texts) {
    const contents = new Map(data.texts.map((text) => [text.path, text.content]));
    found.texts = change.texts.map(({ path, content, edit }) => ({ path, content: content ?? edited(contents.get(path), edit) }));
  }
  return found;
}

/** A view with what is new in it. */
function merged(old, view) {
  const { order, edit, ...rest } = view;
  if (!order) return view;
  const pieces = new Map((old?.pieces ?? []).map((piece) => [piece.id, piece]));
  for (const piece of rest.pieces) pieces.set(piece.id, { ...pieces.get(piece.id), ...piece });
  const words = rest.words ?? edited(old?.words ?? "", edit);
  return { stages: old?.stages ?? [], ...rest, words, pieces: order.map((id) => pieces.get(id)).filter(Boolean) };
}

/** The records with the changed ones, the new ones, and without those that are gone. */
function records(old, { records: changed = {}, lines = {}, lost = [], names = null }) {
  const found = new Map(Object.entries(old));
  for (const name of lost) found.delete(name);
  for (const [name, line] of Object.entries(lines)) found.get(name).line = line;
  for (const [name, record] of Object.entries(changed)) found.set(name, record);
  return Object.fromEntries(names ? names.map((name) => [name, found.get(name)]) : found);
}

/** A text with other lines in the place of some. */
function edited(text, edit) {
  if (!edit) return text;
  const lines = text.split("\n");
  return [...lines.slice(0, edit.start), ...edit.lines, ...lines.slice(edit.end)].join("\n");
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
