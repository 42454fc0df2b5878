// What was typed into a card and not yet sent survives a reload. Values are kept by the card's key and the input's id,
// in this tab alone, and put back into the card before Web Chat draws it.
const PREFIX = 'draft:';
const CARD = 'application/vnd.microsoft.card.adaptive';

const prepared = new WeakMap();
const cards = new Map();

/** Web Chat middleware that fills cards with what was typed into them before. */
export const restoreDrafts = () => next => (request, ...rest) =>
  next(request?.attachment?.contentType === CARD ? { ...request, attachment: prepare(request.attachment) } : request, ...rest);

/** Keeps what is typed into the cards drawn below this element. */
export function keepDrafts(element) {
  for (const event of ['input', 'change']) element.addEventListener(event, ({ target }) => keep(target));
}

export function forgetDrafts() {
  Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX)).forEach(key => sessionStorage.removeItem(key));
}

// Once per attachment: a card that changes its identity is drawn again, and loses the focus.
function prepare(attachment) {
  if (!prepared.has(attachment)) prepared.set(attachment, { ...attachment, content: fill(attachment.content) });
  return prepared.get(attachment);
}

function fill(content) {
  const key = find(content, part => part.data?.cardKey)?.data.cardKey;
  if (!key) return content;
  const card = { ...structuredClone(content), id: `card-${key}` };
  const inputs = new Map();
  const typed = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}');
  find(card, part => {
    if (!part.type?.startsWith('Input.')) return false;
    inputs.set(part.id, part);
    if (part.id in typed) part.value = typed[part.id];
    return false;
  });
  cards.set(card.id, { key, inputs });
  return card;
}

/** The first part of a card, however deep, for which the test holds. */
function find(part, test) {
  if (typeof part !== 'object' || part === null) return undefined;
  if (test(part)) return part;
  for (const inner of Object.values(part)) {
    const hit = find(inner, test);
    if (hit) return hit;
  }
  return undefined;
}

function keep(control) {
  const card = cards.get(control.closest('.ac-adaptiveCard')?.id);
  if (!card) return;
  let box = control;
  while (box && !card.inputs.has(box.id)) box = box.parentElement;
  if (!box) return;
  const typed = JSON.parse(sessionStorage.getItem(PREFIX + card.key) ?? '{}');
  typed[box.id] = valueOf(control, box, card.inputs.get(box.id));
  sessionStorage.setItem(PREFIX + card.key, JSON.stringify(typed));
}

function valueOf(control, box, input) {
  if (input.type === 'Input.Toggle') return control.checked ? input.valueOn ?? 'true' : input.valueOff ?? 'false';
  if (control.type === 'checkbox' || control.type === 'radio')
    return [...box.querySelectorAll('input:checked')].map(choice => choice.value).join(',');
  // A filtered choice is typed as its title.
  if (control.list) return input.choices.find(choice => choice.title === control.value)?.value ?? '';
  return control.value;
}
