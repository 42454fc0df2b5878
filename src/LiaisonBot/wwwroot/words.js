// The page's own wording. What the bot says comes in the person's language and does not follow this switch.
const KEPT = 'language';
const FOLLOWED = 'followed';
const words = await (await fetch('/words.json')).json();

// What was chosen here before, or else what the server made of the browser's own languages.
let language = (localStorage.getItem(KEPT) ?? document.documentElement.lang) === 'en' ? 'en' : 'zh';

/** The Web Chat locale that goes with the page's language. */
export const locale = () => (language === 'en' ? 'en-US' : 'zh-Hans');

export function word(key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), words[key][language]);
}

export function switchLanguage() {
  language = language === 'en' ? 'zh' : 'en';
  localStorage.setItem(KEPT, language);
  wordPage();
}

/** The page speaks as the bot does to this person, until the switch says otherwise; true when that changed something. */
export function followLanguage(spoken) {
  if (spoken === language || sessionStorage.getItem(FOLLOWED) === spoken) return false;
  sessionStorage.setItem(FOLLOWED, spoken);
  language = spoken;
  wordPage();
  return true;
}

export const forgetFollowed = () => sessionStorage.removeItem(FOLLOWED);

/** Puts the words of the current language wherever the page asks for one. */
export function wordPage() {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  document.title = word('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const link of document.querySelectorAll('[data-page]')) link.href = `/${link.dataset.page}?lang=${language}`;
  for (const element of document.querySelectorAll('[data-word-label]')) element.ariaLabel = word(element.dataset.wordLabel);
  for (const element of document.querySelectorAll('[data-word-placeholder]')) element.placeholder = word(element.dataset.wordPlaceholder);
}
