// The page: who is it, and then the conversation. The person and the conversation are remembered for this tab, so that a reload goes on.
import { forgetDrafts, keepDrafts, restoreDrafts } from './drafts.js';
import { watchLine } from './line.js';
import { cardLook, styleOptions } from './look.js';
import { choosePerson, drawPeople } from './people.js';
import { locale, switchLanguage, word, wordPage } from './words.js';

const KEPT = 'session';
const STATUS = { online: 2, expired: 3, failed: 4, ended: 5 };
const sections = ['picker', 'trouble', 'chat'].map(id => document.getElementById(id));
const [, trouble, chat] = sections;
const who = document.getElementById('who');
const change = document.getElementById('switch');
const away = document.getElementById('away');

const script = new Promise(resolve => {
  const element = document.createElement('script');
  element.src = '/lib/webchat.js';
  element.addEventListener('load', () => resolve(true));
  element.addEventListener('error', () => resolve(false));
  document.head.append(element);
});

let connection;

function show(id) {
  for (const section of sections) section.hidden = section.id !== id;
  change.hidden = who.hidden = id !== 'chat';
  if (id !== 'chat') away.hidden = true;
}

function say(key) {
  trouble.firstElementChild.dataset.word = key;
  trouble.firstElementChild.textContent = word(key);
  show('trouble');
}

async function ask(path, body) {
  const answer = await fetch(path, body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.ok ? answer.json() : Promise.reject(new Error(`${path}: ${answer.status}`));
}

const remembered = () => JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');

async function start() {
  try {
    if (!await script) return say('scriptMissing');
    if (!remembered()) {
      const people = await ask('/webchat/people');
      show('picker');
      sessionStorage.setItem(KEPT, JSON.stringify({ staffNo: await choosePerson(people) }));
    }
    await connect();
  } catch {
    say('unreachable');
  }
}

async function connect() {
  const { staffNo, conversationId } = remembered();
  const session = await ask('/webchat/session', { staffNo, conversationId });
  sessionStorage.setItem(KEPT, JSON.stringify({ staffNo, conversationId: session.conversationId }));
  const before = connection;
  connection = window.WebChat.createDirectLine({
    domain: `${location.origin}/directline`,
    token: session.token,
    // Of a conversation that goes on, everything is shown again.
    ...(session.resumed && { conversationId: session.conversationId, watermark: '0' }),
  });
  watch(connection);
  // Only now, so that its end is not taken for the end of the conversation.
  before?.end();
  who.textContent = session.name;
  show('chat');
  draw();
}

/** A token that ran out while the machine slept is renewed; a connection that could not be made is said to be so. */
function watch(watched) {
  watched.connectionStatus$.subscribe(status => {
    if (watched !== connection) return;
    if (status === STATUS.online) away.hidden = true;
    else if (status === STATUS.expired || status === STATUS.ended) setTimeout(() => connect().catch(() => say('unreachable')));
    else if (status === STATUS.failed) say('unreachable');
  });
}

function draw() {
  window.WebChat.renderWebChat({
    directLine: connection,
    locale: locale(),
    nonce: document.querySelector('meta[name=style-nonce]').content,
    styleOptions,
    adaptiveCardsHostConfig: cardLook,
    attachmentMiddleware: restoreDrafts,
  }, chat);
}

document.getElementById('language').addEventListener('click', () => {
  switchLanguage();
  drawPeople();
  if (!chat.hidden) draw();
});

change.addEventListener('click', () => {
  forgetDrafts();
  sessionStorage.removeItem(KEPT);
  location.reload();
});

document.getElementById('again').addEventListener('click', () => location.reload());

wordPage();
keepDrafts(chat);
watchLine({
  lost() { away.hidden = chat.hidden; },
  back: () => connect().catch(() => say('unreachable')),
});
start();
