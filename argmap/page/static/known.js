// What the page knows: the data of the map, and what can be looked up in them.

const known = { data: null, days: new Map(), spans: new Map(), lines: null, said: new WeakMap() };
const KINDS = {
  map: "Why? The reasons for and against each answer",
  matrix: "Who is where? Actors and what they hold",
  timeline: "Who moved when?",
  network: "Who stands with whom?",
  dialogue: "Who answered whom?",
  outcome: "What was decided, what is open, who was overruled?",
  evidence: "On whose word?",
  outline: "The same in words",
};

/** Takes in data, all of them or those that changed. */
function learn(data) {
  const before = known.data ?? {};
  known.data = data;
  if (data.days !== before.days) known.days = new Map(data.days.map((day, at) => [day.day, at]));
  if (data.days !== before.days || data.spans !== before.spans) {
    known.spans = new Map(Object.entries(data.spans).map(([name, rows]) =>
      [name, rows.map(([from, to, stood]) => [known.days.get(from), known.days.get(to), stood])]));
  }
  if (data.records !== before.records) known.lines = null;
}

/** Where the records of a file begin: lines with names, sorted. Made when it is asked for. */
function linesOf(path) {
  if (!known.lines) {
    known.lines = new Map();
    for (const [name, record] of Object.entries(known.data.records)) {
      if (!record.line) continue;
      if (!known.lines.has(record.path)) known.lines.set(record.path, []);
      known.lines.get(record.path).push([record.line, name]);
    }
    for (const rows of known.lines.values()) rows.sort((one, other) => one[0] - other[0]);
  }
  return known.lines.get(path) ?? [];
}

/** All words of a record in which a reader may search, in small letters. Made once, when somebody searches. */
function wordsOf(name) {
  const record = known.data.records[name];
  if (!known.said.has(record)) known.said.set(record, words(name, record));
  return known.said.get(record);
}

function words(name, record) {
  const quotes = record.quotes.map((quote) => quote.text);
  const sources = record.sources.map((source) => `${source.title} ${source.locator}`);
  return [name, record.title, record.sentence, ...quotes, ...sources, ...record.tags].join(" ").toLowerCase();
}

const recordOf = (name) => (Object.hasOwn(known.data.records, name) ? known.data.records[name] : null);
const viewOf = (id) => known.data.views.find((view) => view.id === id) ?? known.data.views[0] ?? null;

/** Whether a record stood on a day, by its place in the list: "certain", "possible" or "". Below 0: the whole time. */
function stood(name, at) {
  const rows = at < 0 ? undefined : known.spans.get(name);
  if (!rows) return "certain";
  return rows.find(([from, to]) => from <= at && at <= to)?.[2] ?? "";
}

/** The record that a line of a text belongs to: the last one that begins there or above; "" if there is none. */
function recordAt(path, line) {
  let found = "";
  for (const [first, name] of linesOf(path)) {
    if (first > line) break;
    if (!found || recordOf(found).line !== first) found = name;
  }
  return found;
}

/** The last of the lines of a record: blank lines and comments before the next one are not its own. */
function lastLine(record, lines) {
  const next = linesOf(record.path).find(([first]) => first > record.line);
  let last = next ? next[0] - 1 : lines.length;
  while (last > record.line && /^\s*(#|$)/.test(lines[last - 1])) last -= 1;
  return last;
}
