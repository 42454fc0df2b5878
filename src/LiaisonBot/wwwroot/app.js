// The page: who is it, and then the conversation. The person and the conversation are remembered for this tab, so that a reload goes on.
import { ask } from './asking.js';
import { forgetDrafts, keepDrafts, restoreDrafts } from './drafts.js';
import { downloadOwnFiles } from './files.js';
import { watchLine } from './line.js';
import { cardLook, styleOptions } from './look.js';
import { choosePerson, drawPeople } from './people.js';
import { askForCode, drawProblem } from './sign-in.js';
import { followLanguage, forgetFollowed, locale, switchLanguage, word, wordPage } from './words.js';

const KEPT = 'session';
const STATUS = { online: 2, expired: 3, failed: 4, ended: 5 };
const entry = document.querySelector('meta[name=entry]').content;
const signsIn = entry !== 'choose';
const sections = ['picker', 'sign-in', 'trouble', 'chat'].map(id => document.getElementById(id));
const [,, trouble, chat] = sections;
const who = document.getElementById('who');
const leave = document.getElementById('leave');
const away = document.getElementById('away');

const script = new Promise(resolve => {
  const element = document.createElement('script');
  element.src = '/lib/webchat.js';
  element.addEventListener('load', () => resolve(true));
  element.addEventListener('error', () => resolve(false));
  document.head.append(element);
});

let connection;
let store;
let chosen = false;
let sendsFiles = false;

function show(id) {
  for (const section of sections) section.hidden = section.id !== id;
  leave.hidden = who.hidden = id !== 'chat';
  if (id !== 'chat') away.hidden = true;
}

function say(key, ...values) {
  const line = trouble.firstElementChild;
  line.textContent = word(key, ...values);
  // A sentence with figures in it does not follow the switch of the language.
  if (values.length) delete line.dataset.word;
  else line.dataset.word = key;
  show('trouble');
}

const remembered = () => JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');

function forget() {
  forgetDrafts();
  forgetFollowed();
  sessionStorage.removeItem(KEPT);
}

async function start() {
  if (!await script) return say('scriptMissing');
  try {
    if (!signsIn && !remembered()) {
      const people = await ask('/webchat/people');
      show('picker');
      sessionStorage.setItem(KEPT, JSON.stringify({ staffNo: await choosePerson(people) }));
      chosen = true;
    }
    if (entry === 'sign-in') await enter();
    else await connect();
  } catch (refused) {
    await stumble(refused);
  }
}

async function stumble({ status, wait }) {
  if (status === 429) say('tooMany', wait || 1);
  else if (status === 401 && signsIn) await enter();
  else say(signsIn ? 'notNow' : 'unreachable');
}

/** Nobody is signed in, or no longer: what the tab remembers is not the next person's to see. */
async function enter() {
  forget();
  const before = connection;
  connection = undefined;
  before?.end();
  show('sign-in');
  await askForCode();
  await connect().catch(stumble);
}

async function connect() {
  const { staffNo, conversationId } = remembered() ?? {};
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
  followLanguage(session.language);
  sendsFiles = session.sendsFiles;
  show('chat');
  store = window.WebChat.createStore({}, follow);
  draw();
  if (chosen) focusBox();
}

/** Once this person has said something, an answer in another language means that they chose it. What is shown again means nothing. */
const follow = () => {
  let spoke = false;
  return next => action => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY') spoke = true;
    const { activity } = action.payload ?? {};
    if (spoke && action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity.from?.role === 'bot' && activity.locale
      && followLanguage(activity.locale.startsWith('en') ? 'en' : 'zh')) setTimeout(draw);
    return next(action);
  };
};

/** Whoever chose with the keyboard goes on with it. */
function focusBox(frames = 60) {
  const box = chat.querySelector('.webchat__send-box-text-box__input');
  if (box) box.focus();
  else if (frames) requestAnimationFrame(() => focusBox(frames - 1));
}

/** A token that ran out while the machine slept is renewed; a connection that could not be made is said to be so. */
function watch(watched) {
  watched.connectionStatus$.subscribe(status => {
    if (watched !== connection) return;
    if (status === STATUS.online) away.hidden = true;
    else if (status === STATUS.expired || status === STATUS.ended) setTimeout(() => connect().catch(stumble));
    else if (status === STATUS.failed) say('unreachable');
  });
}

function draw() {
  window.WebChat.renderWebChat({
    directLine: connection,
    store,
    locale: locale(),
    nonce: document.querySelector('meta[name=style-nonce]').content,
    styleOptions: { ...styleOptions, hideUploadButton: !sendsFiles },
    adaptiveCardsHostConfig: cardLook,
    attachmentMiddleware: restoreDrafts,
    cardActionMiddleware: downloadOwnFiles,
  }, chat);
}

document.getElementById('language').addEventListener('click', () => {
  switchLanguage();
  drawPeople();
  drawProblem();
  if (!chat.hidden) draw();
});

leave.dataset.word = signsIn ? 'signOut' : 'switch';
leave.addEventListener('click', async () => {
  try {
    if (signsIn) await ask('/webchat/sign-out', {});
    forget();
    location.reload();
  } catch (refused) {
    await stumble(refused);
  }
});

document.getElementById('again').addEventListener('click', () => location.reload());

wordPage();
keepDrafts(chat);
watchLine({
  lost() { away.hidden = chat.hidden; },
  back: () => connect().catch(stumble),
});
start();
