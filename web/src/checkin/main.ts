// 签到 behind the code on the wall. The code is exchanged at once, before anybody signs in; then one tap. What cannot be
// sent is kept and sent by itself; what is too early waits and completes itself.
import './checkin.css';
import { device, keep, kept, rememberTap, tapsByItself, type Kept } from './kept';
import { Away, checkIn, exchange, No, signIn, whoIsHere, type CheckedIn } from './wire';

const place = document.getElementById('place');
const [, short = ''] = /^\/c\/([a-z2-7]{8})/.exec(location.pathname) ?? [];
const RETRY_MS = 5_000;

const WORDS: Readonly<Record<string, string>> = {
  'meeting.tokenOld': '这个二维码已经换了，请对准大屏幕再扫一次。',
  'meeting.ticketOld': '这次扫码已过期，请对准大屏幕再扫一次；网络不好时请主持人补签。',
  'meeting.notExpected': '您不在这次活动的应到名单里。请主持人把您加入名单，再扫一次。',
  'meeting.otherState': '这次活动现在不能签到：还没有通知，或已经结束。',
  'request.notFound': '没有这次活动。请对准大屏幕再扫一次。',
  'signIn.wrong': '账号或密码不对，请再试一次。',
  'signIn.tooOften': '试得太频繁了，请过一会儿再试。',
  'request.tooMany': '人多，请过几秒再试一次。',
};
const wordsOf = (error: unknown): string => (error instanceof No ? (WORDS[error.code] ?? '没有成功，请再试一次，或请主持人补签。') : '网络不通。已记下您的到场时间，恢复后自动补交，请不要关闭本页。');

const clock = (at: string): string => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, words = ''): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), { className, textContent: words });

const show = (here: Kept | null, ...below: HTMLElement[]): void => {
  const card = element('section', 'card');
  card.append(...below);
  const head = here === null ? [element('h1', '', '签到')] : [element('h1', '', here.meeting.theme), element('p', 'soft', [here.meeting.group, here.meeting.place, `${clock(here.meeting.startsAt)} 开始`].filter((part) => part !== '').join(' · '))];
  place?.replaceChildren(...head, card);
};

const say = (here: Kept | null, words: string, tone = ''): void => show(here, element('p', `big ${tone}`, words));

const later = (job: () => void, ms: number): void => void setTimeout(job, ms);

const told = (here: Kept, { kind, at, name, again }: CheckedIn): void => {
  keep(short, null);
  rememberTap();
  const done = kind === 'out' ? '签退' : '签到';
  show(here, element('p', 'big good', again ? `您已于 ${clock(at ?? '')} ${done}` : `${done}成功`), element('p', '', `${name} · ${clock(at ?? '')}`), element('p', 'soft', '可以关闭本页了。'));
};

/** Completes itself at the opening, by the server's clock. */
const waitForOpening = (here: Kept, opensAt: string): void => {
  show(here, element('p', 'big', `${clock(opensAt)} 开放签到，已为您排队`), element('p', 'soft', '到时间自动完成，请不要关闭本页。'));
  const ahead = new Date(here.meeting.now).getTime() - scannedAt;
  later(() => void send(here), Math.max(1_000, new Date(opensAt).getTime() - (Date.now() + ahead) + Math.random() * 3_000));
};
let scannedAt = Date.now();

const send = async (here: Kept): Promise<void> => {
  keep(short, { ...here, tapped: true });
  say(here, '正在签到……');
  try {
    const answer = await checkIn(short, here.ticket, device());
    if (answer.outcome === 'early') waitForOpening(here, answer.opensAt);
    else told(here, answer);
  } catch (error) {
    if (error instanceof Away) {
      say(here, wordsOf(error), 'bad');
      later(() => void send(here), RETRY_MS);
    } else if (error instanceof No && error.code === 'signIn.needed') signInForm(here);
    else {
      keep(short, null);
      say(here, wordsOf(error), 'bad');
    }
  }
};

const field = (name: string, words: string, type: string): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } => {
  const [label, input] = [element('label', '', words), element('input', '')];
  Object.assign(input, { name, type, required: true, autocomplete: type === 'password' ? 'current-password' : 'username' });
  label.append(input);
  return { label, input };
};

const signInForm = (here: Kept, wrong = ''): void => {
  const [form, login, password, go] = [element('form', ''), field('login', '账号', 'text'), field('password', '密码', 'password'), element('button', '', '登录并签到')];
  form.append(element('p', 'soft', '到场时间已记下，登录后完成签到。'), login.label, password.label, ...(wrong === '' ? [] : [element('p', 'bad', wrong)]), go);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go.disabled = true;
    signIn(login.input.value, password.input.value).then(() => send(here), (error: unknown) => signInForm(here, wordsOf(error)));
  });
  show(here, form);
};

const offer = (here: Kept, name: string): void => {
  if (here.tapped || tapsByItself()) return void send(here);
  const [go, other] = [element('button', '', here.kind === 'out' ? '确认签退' : '确认签到'), element('button', 'plain', '不是我，换个账号')];
  go.addEventListener('click', () => void send(here));
  other.addEventListener('click', () => signInForm(here));
  show(here, element('p', 'big', name), go, other);
};

const begin = async (): Promise<void> => {
  const token = new URLSearchParams(location.search).get('k');
  // An address with an old code is good for nothing: not in the history, not in a chat.
  history.replaceState(null, '', location.pathname);
  say(null, '正在打开……');
  try {
    const scanned = token === null ? null : await exchange(short, token);
    scannedAt = Date.now();
    const here: Kept | null = scanned === null ? kept(short) : { ...scanned, tapped: false };
    if (here === null) return say(null, '请对准大屏幕上的二维码再扫一次。');
    keep(short, here);
    const name = await whoIsHere();
    if (name === null) signInForm(here);
    else offer(here, name);
  } catch (error) {
    const here = kept(short);
    if (error instanceof Away && here !== null) return offer(here, '网络不通。先点一下，恢复后自动补交。');
    say(here, error instanceof Away ? '网络不通，请连上网络后再扫一次，或请主持人补签。' : wordsOf(error), 'bad');
  }
};

void begin();
