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

/** What an address asks for. What is not there is left out, and `missed` says so in words. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const asked = (part) => parts.get(part) ?? "";
  // A day is asked for as on the command line, too: there `at` is one.
  const isDay = !recordOf(asked("at")) && !asked("day") && DAY.test(asked("at"));
  const [day, name] = isDay ? [asked("at"), ""] : [asked("day"), asked("at")];
  const view = seen(asked("view") || known.data.view);
  const at = dayAt(day || (parts.size ? "" : known.data.day));
  const missed = [
    asked("view") && !view ? `There is no view “${asked("view")}” here: this is the first one` : "",
    day && at === null ? `“${day}” is no day: this is the whole time` : "",
    name && !recordOf(name) ? `Nothing here is named “${name}”` : "",
  ];
  const looked = { view: view || (viewOf("")?.id ?? ""), day: at ?? -1, name: recordOf(name) ? name : "" };
  return { ...looked, missed: missed.filter(Boolean).map(visible).join(". ") };
}

const DAY = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The id of a view by that id, or by the name that the map gives it. */
const seen = (name) => [name, `view-${name}`].find((id) => known.data.views.some((view) => view.id === id)) ?? "";

/** The place of a day in the list; of one that is not there, of the last one before it; null for what is none. */
function dayAt(day) {
  if (!day || known.days.has(day)) return day ? known.days.get(day) : -1;
  const [whole, month = "01", date = "01"] = DAY.exec(day) ?? [];
  const real = whole && new Date(`${whole.slice(0, 4)}-${month}-${date}T00:00Z`);
  if (!real || Number.isNaN(real.getTime()) || real.getUTCDate() !== Number(date)) return null;
  // Of a month or a year, what stood at its end.
  const { days } = known.data;
  return days.length ? Math.max(0, days.findLastIndex((one) => one.day.slice(0, day.length) <= day)) : -1;
}

/** Looks at what the address asks for, and says what of it is not there. */
function follow() {
  const { missed, ...asked } = readAddress();
  look(asked);
  amiss(missed);
}

/** Says above the picture, until another one is chosen, what went amiss. */
function amiss(words) {
  if (!words) return;
  byId("notes").prepend(make("li", {}, words));
  say(words);
}
