// Signing in with a one-time link code. The code goes to the server and nowhere else: it is neither kept nor part of the conversation.
import { ask } from './asking.js';
import { word } from './words.js';

const form = document.getElementById('code-form');
const code = document.getElementById('code');
const enter = document.getElementById('enter');
const problem = document.getElementById('code-problem');

let said = [];
let done = () => {};

/** Resolves once somebody is signed in. */
export function askForCode() {
  code.value = '';
  say();
  code.focus();
  return new Promise(resolve => { done = resolve; });
}

/** Says what is wrong, in the page's language of the moment; nothing when nothing is. */
export function drawProblem() {
  problem.textContent = said.length ? word(...said) : '';
  code.setAttribute('aria-invalid', String(said.length > 0));
}

function say(...what) {
  said = what;
  drawProblem();
  if (what.length) code.focus();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!code.value.trim()) return say('codeMissing');
  enter.disabled = true;
  try {
    await ask('/webchat/sign-in', { code: code.value });
    code.value = '';
    say();
    done();
  } catch ({ status, wait }) {
    if (status === 403) say('codeRefused');
    else if (status === 429 && wait > 60) say('codeLater', Math.ceil(wait / 60));
    else if (status === 429) say('tooMany', wait || 1);
    else say('notNow');
  } finally {
    enter.disabled = false;
  }
});
