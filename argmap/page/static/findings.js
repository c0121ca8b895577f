// What is wrong with the text, each with its line. The picture beside it is the last good one.

function listFindings() {
  const { findings } = known.data;
  const errors = findings.filter((one) => one.severity === "error").length;
  byId("findings").hidden = !findings.length;
  byId("findings-title").textContent = errors
    ? `${counted(errors, "error")} in the text: the picture is the last good one`
    : counted(findings.length, "remark");
  byId("findings-list").replaceChildren(...findings.map(finding));
}

function finding(one) {
  return make("li", {},
    make("span", { class: one.severity }, `${one.severity} ${one.code}`), " ",
    visible(one.message), " ",
    link(`${one.path}:${one.line}:${one.column}`, () => showLine(one.path, one.line)),
    one.hint ? make("span", { class: "hint" }, visible(one.hint)) : null);
}
