// The text beside the picture: click a line and see its statement, choose a statement and see its lines.

const beside = { path: "", lines: [], rows: [] };

function listTexts() {
  const { texts } = known.data;
  byId("source").hidden = !texts.length;
  if (!texts.length) return;
  const has = (path) => texts.some((text) => text.path === path);
  if (!has(beside.path)) beside.path = [recordOf(state.name)?.path, texts[0].path].find(has);
  const select = make("select", { "aria-label": "File", change: (event) => showText(event.target.value) },
    ...texts.map((text) => make("option", { value: text.path, selected: text.path === beside.path }, text.path)));
  const head = make("div", { class: "head" }, make("h2", { id: "source-title" }, "Text"), select);
  byId("source").replaceChildren(head, make("ol", { "aria-label": "Lines", keydown: walk }));
  showText(beside.path);
}

function showText(path) {
  beside.path = path;
  byId("source").querySelector("select").value = path;
  const { content } = known.data.texts.find((text) => text.path === path);
  const begins = new Map((known.lines.get(path) ?? []).map(([line]) => [line, true]));
  const wrong = new Set(known.data.findings.filter((one) => one.path === path).map((one) => one.line));
  const lines = content.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  beside.lines = lines;
  beside.rows = lines.map((line, at) => row(line, at + 1, begins.has(at + 1), wrong.has(at + 1)));
  byId("source").querySelector("ol").replaceChildren(...beside.rows);
  const first = beside.rows.find((one) => one.firstChild.tagName === "BUTTON");
  if (first) first.firstChild.tabIndex = 0;
  showHere();
}

/** A line; where a statement begins its number is a button. Of all buttons one at a time is a stop of the Tab key. */
function row(line, number, begins, wrong) {
  const pick = () => choose(recordAt(beside.path, number));
  const label = begins ? make("button", { type: "button", tabindex: -1, "aria-label": `Line ${number}: ${visible(line.trim())}` }, String(number))
    : make("span", {}, String(number));
  const classes = wrong ? "wrong" : null;
  return make("li", { "data-line": number, class: classes, click: pick }, label, coloured(visible(line)));
}

/** Comments are pale, the word that begins a line is bold. */
function coloured(line) {
  const [, blank, first, rest] = /^(\s*)(\S*)(.*)$/su.exec(line);
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
