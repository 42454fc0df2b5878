// The picker: a combobox over everyone on the roster. Arrow keys move, Enter chooses; the search box keeps the focus.
import { word } from './words.js';

const MOST_SHOWN = 50;

const search = document.getElementById('search');
const list = document.getElementById('people');
const found = document.getElementById('found');

let people = [];
let matches = [];
let current = 0;
let choose = () => {};

/** Shows the picker and resolves to the staff number chosen. */
export function choosePerson(everyone) {
  people = everyone;
  current = 0;
  search.value = '';
  drawPeople();
  search.focus();
  return new Promise(resolve => { choose = resolve; });
}

export function drawPeople() {
  const parts = search.value.trim().toLowerCase().split(/\s+/u);
  matches = people.filter(person => parts.every(part => textOf(person).toLowerCase().includes(part)));
  current = Math.max(0, Math.min(current, Math.min(matches.length, MOST_SHOWN) - 1));
  found.textContent = people.length === 0 ? word('noPeople')
    : matches.length === 0 ? word('foundNone')
    : matches.length > MOST_SHOWN ? word('foundMore', matches.length, MOST_SHOWN)
    : word('found', matches.length);
  list.replaceChildren(...matches.slice(0, MOST_SHOWN).map(draw));
  mark();
}

function tagsOf(person) {
  return [
    ...(person.kind ? [word(`kind.${person.kind}`)] : []),
    ...person.roles.map(role => word(`role.${role}`)),
    ...person.categories.map(category => word(`category.${category}`)),
  ];
}

const textOf = person => [person.name, person.staffNo, person.unit ?? '', ...tagsOf(person)].join(' ');

function draw(person, index) {
  const item = document.createElement('li');
  item.id = `person-${index}`;
  item.role = 'option';
  item.append(
    span('name', person.name),
    span('unit', person.unit ?? ''),
    span('tags', ...tagsOf(person).map(tag => span('tag', tag))),
    span('number', person.staffNo));
  item.addEventListener('click', () => choose(person.staffNo));
  return item;
}

function span(className, ...content) {
  const element = document.createElement('span');
  element.className = className;
  element.append(...content);
  return element;
}

function mark() {
  [...list.children].forEach((item, index) => { item.ariaSelected = String(index === current); });
  const marked = list.children[current];
  if (!marked) {
    search.removeAttribute('aria-activedescendant');
    return;
  }
  search.setAttribute('aria-activedescendant', marked.id);
  marked.scrollIntoView({ block: 'nearest' });
}

search.addEventListener('input', () => {
  current = 0;
  drawPeople();
});

search.addEventListener('keydown', event => {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  if (event.key in steps) {
    current = Math.max(0, Math.min(current + steps[event.key], list.children.length - 1));
    mark();
    event.preventDefault();
  } else if (event.key === 'Enter' && matches[current] && !event.isComposing) {
    choose(matches[current].staffNo);
  }
});
