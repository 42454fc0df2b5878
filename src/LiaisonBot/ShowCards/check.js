// What is wrong with one drawn card: a list of sentences, empty when all is well.
// The page shows them beside the card, and the browser test reads them from there.
"use strict";

function checkCard(entry, adaptiveCard, context, frame) {
  return [
    ...checkSize(entry),
    ...checkRenderer(adaptiveCard, context),
    ...checkLabels(frame),
    ...checkActions(adaptiveCard),
    ...checkFit(frame),
  ];
}

// As Teams counts: UTF-16 units, two bytes each.
function cardBytes(entry) {
  return JSON.stringify(entry.card).length * 2;
}

function checkSize(entry) {
  const bytes = cardBytes(entry);
  return bytes > entry.sizeLimit ? [`too large: ${bytes} bytes, at most ${entry.sizeLimit}`] : [];
}

function checkRenderer(adaptiveCard, context) {
  const parsed = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at))
    // Teams draws charts and this renderer does not: it draws the columns that stand behind each, which is what is checked here.
    .filter(found => !/"?Chart\.VerticalBar"?\..*[Ff]allback/.test(found.message));
  const validated = adaptiveCard.validateProperties().validationEvents;
  return [...parsed, ...validated].map(found => `renderer: ${found.message}`);
}

function checkLabels(frame) {
  const fields = [...frame.querySelectorAll("input, select, textarea, [role=combobox]")];
  const groups = [...frame.querySelectorAll("[role=radiogroup], [role=group]")];
  return [...fields, ...groups]
    .filter(field => accessibleName(field) === "")
    .map(field => `no label: ${describe(field)}`);
}

// The parts of the accessible name computation that the renderer uses. A placeholder is no label: it goes when one types.
function accessibleName(field) {
  const byIds = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .map(id => document.getElementById(id)?.textContent ?? "");
  const labels = [...(field.labels ?? [])].map(label => label.textContent);
  const own = field.getAttribute("aria-label");
  return [...byIds, ...labels, own !== field.placeholder ? own : ""].join("").trim();
}

// Teams' store rule, over the whole card; rows of a list may each have their own button, so only a single row is counted.
function checkActions(adaptiveCard) {
  const sets = [];
  collectActionSets(adaptiveCard, sets);
  return sets.filter(set => set.getActionCount() > 6).map(set => `${set.getActionCount()} actions in a row, at most 6`);
}

function collectActionSets(element, sets) {
  if (element instanceof AdaptiveCards.ActionSet)
    sets.push(element);
  if (element instanceof AdaptiveCards.CardElementContainer) {
    for (let at = 0; at < element.getItemCount(); at++)
      collectActionSets(element.getItemAt(at), sets);
  }
}

// A field scrolls over what is typed into it, so only the field itself must fit.
function checkFit(frame) {
  const edge = frame.getBoundingClientRect().right + 0.5;
  return [...frame.querySelectorAll("*")]
    .filter(element => element.getClientRects().length > 0)
    .filter(element => element.getBoundingClientRect().right > edge
      || (!element.matches("input, select, textarea, option") && hidesSome(element)))
    .map(element => `cut off: ${describe(element)}`);
}

function hidesSome(element) {
  // An inline element has no box of its own to be measured.
  if (element.clientWidth === 0)
    return false;
  return element.scrollWidth > element.clientWidth
    || (element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== "visible");
}

function describe(element) {
  const text = (element.textContent || element.placeholder || element.value || "").trim().slice(0, 40);
  return `<${element.localName} class="${element.className}"> ${text}`;
}
