// The text beside the picture: click a line and see its statement, choose a statement and see its lines.

const beside = { path: "", files: "", lines: [], rows: [] };

function listTexts() {
  const { texts } = known.data;
  byId("source").hidden = !texts.length;
  if (!texts.length) return;
  const has = (path) => texts.some((text) => text.path === path);
  if (!has(beside.path)) beside.path = [recordOf(state.name)?.path, texts[0].path].find(has);
  const files = texts.map((text) => text.path).join("\n");
  if (files === beside.files) return showText(beside.path);
  Object.assign(beside, { files, lines: [], rows: [] });
  const select = make("select", { "aria-label": "File", change: (event) => showText(event.target.value) },
    ...texts.map((text) => make("option", { value: text.path, selected: text.path === beside.path }, text.path)));
  const head = make("div", { class: "head" }, make("h2", { id: "source-title" }, "Text"), select);
  byId("source").replaceChildren(head, make("ol", { "aria-label": "Lines", keydown: walk, click: pick }));
  showText(beside.path);
}

/** Shows a file. Of one that is shown already, only the lines that changed are made anew. */
function showText(path) {
  const list = byId("source").querySelector("ol");
  if (path !== beside.path) list.replaceChildren(...(beside.rows = beside.lines = []));
  beside.path = path;
  byId("source").querySelector("select").value = path;
  const lines = known.data.texts.find((text) => text.path === path).content.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  const [start, end, by] = between(beside.lines, lines);
  for (const row of beside.rows.slice(start, end)) row.remove();
  const fresh = lines.slice(start, end + by).map((line) => make("li", {}, make("span"), coloured(visible(line))));
  list.insertBefore(fragment(fresh), beside.rows[end] ?? null);
  beside.rows = [...beside.rows.slice(0, start), ...fresh, ...beside.rows.slice(end)];
  beside.lines = lines;
  number(new Set(linesOf(path).map(([line]) => line)));
  showHere();
}

/** The lines that differ: the first one, the one after the last, and how many more there are now. */
function between(old, now) {
  const least = Math.min(old.length, now.length);
  let [start, tail] = [0, 0];
  while (start < least && old[start] === now[start]) start += 1;
  while (tail < least - start && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [start, old.length - tail, now.length - old.length];
}

function fragment(elements) {
  const found = document.createDocumentFragment();
  found.append(...elements);
  return found;
}

/** Numbers the lines, and marks those that are wrong. */
function number(begins) {
  const wrong = new Set(known.data.findings.filter((one) => one.path === beside.path).map((one) => one.line));
  beside.rows.forEach((row, at) => {
    const tag = begins.has(at + 1) ? "BUTTON" : "SPAN";
    if (row.dataset.line !== String(at + 1) || row.firstChild.tagName !== tag) {
      row.dataset.line = at + 1;
      row.firstChild.replaceWith(label(at + 1, begins.has(at + 1)));
    }
    row.classList.toggle("wrong", wrong.has(at + 1));
  });
  const first = byId("source").querySelector("ol button");
  if (first && !byId("source").querySelector('ol button[tabindex="0"]')) first.tabIndex = 0;
}

/** Where a statement begins its number is a button. Of all buttons one at a time is a stop of the Tab key. */
function label(number, begins) {
  if (!begins) return make("span", {}, String(number));
  const words = `Line ${number}: ${visible(beside.lines[number - 1].trim())}`;
  return make("button", { type: "button", tabindex: -1, "aria-label": words }, String(number));
}

/** A click on a line chooses what stands there. */
function pick(event) {
  const line = event.target.closest("li")?.dataset.line;
  if (line) choose(recordAt(beside.path, Number(line)));
}

const KEYWORDS = /^(?:left open by|unstated for|(?:held|supported|conceded|doubted|opposed|decided) by|part of|same as|\S*)(?!\S)/u;

/** Comments are pale, the words that begin a line are bold. */
function coloured(line) {
  const [blank] = /^\s*/u.exec(line);
  const [first] = KEYWORDS.exec(line.slice(blank.length));
  const rest = line.slice(blank.length + first.length);
  if (first.startsWith("#")) return make("code", {}, blank, make("span", { class: "comment" }, first + rest));
  return make("code", {}, blank, make("span", { class: "keyword" }, first), rest || (first ? "" : " "));
}

/** Up and down from one statement to the next. */
function walk(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || event.target.tagName !== "BUTTON") return;
  event.preventDefault();
  const buttons = beside.rows.map((one) => one.firstChild).filter((one) => one.tagName === "BUTTON");
  const next = buttons[buttons.indexOf(event.target) + by];
  if (!next) return;
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Shows a line, and chooses what stands there. */
function showLine(path, line) {
  if (!known.data.texts.some((text) => text.path === path)) return;
  if (path !== beside.path) showText(path);
  const found = beside.rows[line - 1];
  if (!found) return;
  for (const one of beside.rows) one.classList.toggle("here", one === found);
  scrollTo(found);
  say(`Line ${line}: ${found.lastChild.textContent.trim()}`);
}

/** Marks the lines of the chosen statement. */
function showHere() {
  const record = recordOf(state.name);
  const last = record ? lastLine(record, beside.lines) : 0;
  const isHere = (at) => record && record.path === beside.path && at >= record.line && at <= last;
  beside.rows.forEach((one, at) => one.classList.toggle("here", Boolean(isHere(at + 1))));
  if (record && record.path === beside.path) scrollTo(beside.rows[record.line - 1]);
}

/** Within the list only: the page itself stays where it is. */
function scrollTo(element) {
  const list = element?.parentElement;
  if (!list) return;
  const top = element.offsetTop;
  if (top < list.scrollTop + 20 || top > list.scrollTop + list.clientHeight - 60) list.scrollTop = top - list.clientHeight / 3;
}

function startSource() {
  watch(["name"], () => {
    const record = recordOf(state.name);
    if (!beside.path) return;
    if (record?.line && record.path !== beside.path && known.data.texts.some((text) => text.path === record.path)) showText(record.path);
    else showHere();
  });
}
