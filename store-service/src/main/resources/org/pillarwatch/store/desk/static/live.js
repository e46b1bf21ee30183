// Live: counts what has arrived for the filters of the page. Rows change when the reader asks for it, or follows.
import {all, one, page, settings} from './dom.js';
import {showLocalTimes} from './times.js';

// Least time between two counts, in milliseconds, of a page in view and of one in the background.
const PAUSE = 4000;
const HIDDEN_PAUSE = 30_000;
const title = document.title;

let worker;
let counted = 0;
let timer;
let isShowing = false;

const results = () => one('#results[data-cursor]');

function showState(isOpen, text) {
  const live = one('#live');
  if (!live) return;
  live.hidden = false;
  live.classList.toggle('on', isOpen);
  one('span', live).textContent = text;
}

export function listen() {
  if (worker || !results()) return;
  const port = typeof SharedWorker === 'function'
    ? new SharedWorker('/live-worker.js', {name: 'live'}).port
    : new Worker('/live-worker.js');
  worker = port;
  port.onmessage = ({data}) => {
    if (data.stored) countSoon();
    else if (data.isOpen) { showState(true, 'Live'); countSoon(); }
    else showState(false, 'Reconnecting');
  };
}

function leave() {
  if (!worker) return;
  worker.postMessage('leave');
  worker = undefined;
}

function countSoon() {
  if (timer) return;
  const pause = document.hidden ? HIDDEN_PAUSE : PAUSE;
  timer = setTimeout(count, Math.max(0, counted + pause - Date.now()));
}

async function count() {
  counted = Date.now();
  const list = results();
  try {
    if (!list) return;
    const query = new URLSearchParams(list.dataset.query ?? '');
    query.set('since', list.dataset.cursor);
    const answer = await fetch('/desk/arrivals?' + query, {signal: AbortSignal.timeout(20_000)});
    if (!answer.ok) throw new Error(answer.status);
    const arrivals = await answer.json();
    if (!list.isConnected) return;
    showState(true, 'Live');
    announce(arrivals);
    document.dispatchEvent(new CustomEvent('desk:counted'));
    if (arrivals.count > 0 && mayFollow(list)) await showArrivals();
  } catch {
    showState(false, 'Reconnecting');
    setTimeout(countSoon, 3000);
  } finally {
    timer = undefined;
  }
}

function announce({count, isMore}) {
  const button = one('#arrivals');
  if (!button) return;
  const number = count.toLocaleString() + (isMore ? '+' : '');
  button.hidden = count === 0;
  button.textContent = `${number} new`;
  button.dataset.count = count;
  document.title = count === 0 ? title : `(${number}) ${title}`;
}

// Nothing moves that the reader did not move: an empty list has nothing to move, a reader who follows has asked for it.
function mayFollow(list) {
  if (!one('.item', list)) return true;
  return settings.get('follow') === 'on' && scrollY < 40 && !one('.item.here') && !one('#list:hover');
}

export async function showArrivals() {
  const former = results();
  if (!former || isShowing) return;
  isShowing = true;
  try {
    const fresh = await page('/' + (former.dataset.query ?? ''));
    const known = new Set(all('.item', former).map(item => item.id));
    const hadRows = known.size > 0;
    const next = document.adoptNode(one('#results', fresh));
    showLocalTimes(next);
    former.replaceWith(next);
    for (const item of all('.item', next)) item.classList.toggle('fresh', hadRows && !known.has(item.id));
    replaceFacets(one('#facets', fresh));
    document.title = title;
    globalThis.htmx?.process(next);
    showFollow();
    showState(true, 'Live');
    if (hadRows) scrollTo({top: 0});
  } catch (failure) {
    showState(false, 'Reconnecting');
    console.warn('The new articles could not be shown', failure);
  } finally {
    isShowing = false;
  }
}

function replaceFacets(fresh) {
  const former = one('#facets');
  if (!former || !fresh) return;
  const open = all('details[open]', former).map(details => details.closest('fieldset').id);
  const focused = former.contains(document.activeElement) && document.activeElement.id;
  former.replaceWith(document.adoptNode(fresh));
  for (const id of open) {
    const details = one(`#${CSS.escape(id)} details`);
    if (details) details.open = true;
  }
  if (focused) document.getElementById(focused)?.focus();
}

export function showFollow() {
  const button = one('#follow');
  if (!button) return;
  button.hidden = false;
  button.setAttribute('aria-pressed', String(settings.get('follow') === 'on'));
}

export function toggleFollow() {
  settings.set('follow', settings.get('follow') === 'on' ? 'off' : 'on');
  showFollow();
  if (settings.get('follow') === 'on') countSoon();
}

// After the filters changed: the page counts from its new list.
export function restart() {
  document.title = title;
  showFollow();
  if (worker) { showState(true, 'Live'); countSoon(); } else listen();
}

export function startLive() {
  document.addEventListener('click', event => {
    if (event.target.closest('#arrivals')) showArrivals();
    if (event.target.closest('#follow')) toggleFollow();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !worker) return;
    clearTimeout(timer);
    timer = undefined;
    counted = 0;
    countSoon();
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', listen);
  showFollow();
  listen();
}
