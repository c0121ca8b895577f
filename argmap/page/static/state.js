// What the reader looks at: a view, a day, a statement. It stands in the address, so that a link can point to it.

const state = { view: "", day: -1, name: "" };
const watchers = [];

/** Calls `act(changed)` whenever one of these parts of the state changes; `changed` holds their names. */
function watch(parts, act) {
  watchers.push((changed) => parts.some((part) => changed.has(part)) && act(changed));
}

/** Changes what is looked at. */
function look(change) {
  const changed = new Set(Object.keys(change).filter((part) => state[part] !== change[part]));
  if (!changed.size) return;
  Object.assign(state, change);
  writeAddress();
  tell(changed);
}

function tell(changed) {
  for (const act of watchers) act(changed);
}

function writeAddress() {
  const parts = new URLSearchParams();
  if (state.view) parts.set("view", state.view);
  if (state.day >= 0) parts.set("day", known.data.days[state.day].day);
  if (state.name) parts.set("at", state.name);
  history.replaceState(null, "", `#${parts}`);
}

/** What an address asks for; what is not there is left out. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const view = parts.get("view") ?? known.data.view;
  const day = parts.get("day") ?? (parts.size ? "" : known.data.day);
  const name = parts.get("at") ?? "";
  return { view: viewOf(view)?.id ?? "", day: dayAt(day), name: recordOf(name) ? name : "" };
}

/** The place of a day in the list; of one that is not there, of the last one before it. */
function dayAt(day) {
  return day ? known.days.get(day) ?? known.data.days.findLastIndex((one) => one.day <= day) : -1;
}
