// The page behind the link in a daily mail, without signing in. Plain script. Nothing happens until its reader presses the button: mail
// programs open links by themselves.
import './unsubscribe.css';
import { en } from './unsubscribe.en';
import { zh } from './unsubscribe.zh';

const words = navigator.language.toLowerCase().startsWith('en') ? en : zh;
const place = document.getElementById('unsubscribe');

const text = (tag: string, content: string): HTMLElement => Object.assign(document.createElement(tag), { textContent: content });
const settings = (): HTMLElement => Object.assign(document.createElement('a'), { href: '/notices/settings', textContent: words.hub });
const say = (title: string, lead: string, ...more: HTMLElement[]): void => place?.replaceChildren(text('h1', title), text('p', lead), ...more);

const leave = async (token: string): Promise<void> => {
  try {
    const { ok, status } = await fetch('/api/mail/unsubscribe', { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
    if (ok) say(words.done, words.doneLead, settings());
    else if (status === 404 || status === 400) say(words.gone, words.goneLead, settings());
    else ask(token, words.failedLead);
  } catch {
    ask(token, words.failedLead);
  }
};

const ask = (token: string, lead: string): void => {
  const button = text('button', words.go);
  button.addEventListener('click', () => {
    button.setAttribute('disabled', '');
    void leave(token);
  });
  say(words.title, lead, button);
};

document.title = words.title;
document.documentElement.lang = words === en ? 'en' : 'zh-CN';
const token = location.hash.slice(1);
if (/^[\w-]{32}$/.test(token)) ask(token, words.ask);
else say(words.gone, words.goneLead, settings());
