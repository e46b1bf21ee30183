// Counts of lists and beats, fresh with each arrival, and notifications for beats that ask.
import {all, settings} from './dom.js';

const PAUSE = 2000;
const key = id => 'notify.' + id;
const known = new Map();
let timer;

const number = text => Number.parseInt(text, 10) || 0;

function notifyOf(line, text) {
  const before = known.get(line.id) ?? number(line.textContent);
  known.set(line.id, number(text));
  const more = number(text) - before;
  if (more <= 0 || settings.get(key(line.id)) !== 'on') return;
  if (globalThis.Notification?.permission !== 'granted') return;
  // The same tag from several tabs is shown once.
  const label = line.closest('a').firstElementChild.textContent;
  const note = new Notification(`${label}: ${more} new`, {tag: line.id, body: `${text} unread`});
  note.addEventListener('click', () => { focus(); location.assign(line.closest('a').href); });
}

async function refresh() {
  timer = undefined;
  const lines = all('#sidebar b[id]');
  if (lines.length === 0) return;
  try {
    const answer = await fetch('/desk/counts', {headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(20_000)});
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    const counts = await answer.json();
    for (const line of lines) {
      if (counts[line.id] === undefined) continue;
      if (line.id.startsWith('beat-')) notifyOf(line, counts[line.id]);
      line.textContent = counts[line.id];
    }
  } catch (failure) {
    console.warn('The counts could not be refreshed', failure);
  }
}

function soon(pause) {
  timer ??= setTimeout(refresh, pause);
}

async function ask(box) {
  const isAllowed = box.checked && await globalThis.Notification?.requestPermission() === 'granted';
  box.checked = isAllowed;
  settings.set(key(box.dataset.notifies), isAllowed ? 'on' : 'off');
}

export function startBeats() {
  document.addEventListener('desk:marked', () => soon(0));
  document.addEventListener('desk:counted', () => soon(PAUSE));
  for (const box of all('[data-notifies]')) {
    box.checked = settings.get(key(box.dataset.notifies)) === 'on';
    box.addEventListener('change', () => ask(box));
  }
}
