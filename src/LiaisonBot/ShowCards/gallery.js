// Draws every card of /dev/cards.json that the filters let through, at the widths of a desktop and of a phone.
"use strict";

const widths = [600, 320];
const filters = document.getElementById("filters");
const summary = document.getElementById("summary");
let entries = [];

// What Web Chat 4.18 and Teams give the renderer, as far as it changes what fits.
const common = {
  fontFamily: '"Segoe UI", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 12 },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention" } } },
};
const hostConfigs = {
  "Teams": { ...common, actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 100, allowTitleToWrap: true } },
  "Web Chat": { ...common, actions: { actionsOrientation: "vertical", actionAlignment: "stretch", buttonSpacing: 8, maxActions: 100 } },
};

main();

async function main() {
  if (typeof AdaptiveCards === "undefined") {
    say("The renderer is missing: install Node, then build again. It is fetched from npm while building (src/LiaisonBot/npm.targets).", true);
    return;
  }
  // No text of ours is Markdown: it is drawn as it stands.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.didProcess = false; };
  entries = await (await fetch("/dev/cards.json")).json();
  const asked = new URLSearchParams(location.search);
  offer("card", entries.map(entry => entry.id), asked);
  offer("language", entries.map(entry => entry.language), asked);
  offer("host", entries.map(entry => entry.host), asked);
  offer("width", widths.map(String), asked);
  filters.addEventListener("change", draw);
  draw();
}

function offer(name, values, asked) {
  const select = filters.elements[name];
  select.append(new Option("all", ""), ...[...new Set(values)].map(value => new Option(value)));
  select.value = asked.get(name) ?? "";
}

function chosen(name, value) {
  const wanted = filters.elements[name].value;
  return wanted === "" || wanted === value;
}

function draw() {
  const query = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value !== ""));
  history.replaceState(null, "", `?${query}`);
  const shown = entries.filter(entry => chosen("card", entry.id) && chosen("language", entry.language) && chosen("host", entry.host));
  const drawings = [];
  const sections = [...Map.groupBy(shown, entry => `${entry.id}\n${entry.state}`)]
    .map(([title, group]) => section(title.split("\n"), group, drawings));
  document.getElementById("cards").replaceChildren(...sections);
  // Measuring needs the drawings in the document; all of them first, since measuring between changes lays the whole page out each time.
  const found = drawings.map(drawing => ({ ...drawing, problems: drawing.check() })).filter(({ problems }) => problems.length > 0);
  for (const { figure, problems } of found)
    figure.append(list(problems));
  const problems = found.reduce((sum, one) => sum + one.problems.length, 0);
  say(`${drawings.length} drawings, ${problems} problems`, problems > 0);
}

function section([id, state], group, drawings) {
  const section = document.createElement("section");
  const heading = document.createElement("h2");
  const quiet = document.createElement("small");
  quiet.textContent = ` ${state}`;
  heading.append(id, quiet);
  const place = document.createElement("div");
  place.className = "drawings";
  section.append(heading, place);
  for (const entry of group) {
    for (const width of widths.filter(width => chosen("width", String(width)))) {
      const drawing = figure(entry, width);
      drawings.push(drawing);
      place.append(drawing.figure);
    }
  }
  return section;
}

function figure(entry, width) {
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = `${entry.language} · ${entry.host} · ${width} px · ${(cardBytes(entry) / 1024).toFixed(1)} KB`;
  const frame = document.createElement("div");
  frame.className = "card";
  frame.lang = entry.language;
  frame.style.width = `${width}px`;
  figure.append(caption, frame);
  return { figure, check: render(entry, frame) };
}

// Gives what checks the drawing once it stands in the document.
function render(entry, frame) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfigs[entry.host]);
  const context = new AdaptiveCards.SerializationContext();
  // The renderer's own pattern for lang remembers where it stopped, and would refuse every second card.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  card.parse(entry.card, context);
  const drawn = card.render();
  if (!drawn)
    return () => ["nothing is drawn"];
  frame.append(drawn);
  return () => checkCard(entry, card, context, frame);
}

function list(problems) {
  const list = document.createElement("ul");
  list.className = "problems";
  list.append(...problems.map(problem => Object.assign(document.createElement("li"), { textContent: problem })));
  return list;
}

function say(text, wrong) {
  summary.textContent = text;
  summary.className = wrong ? "wrong" : "";
  document.body.dataset.ready = "true";
}
