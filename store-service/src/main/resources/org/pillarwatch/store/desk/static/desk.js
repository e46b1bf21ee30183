// Keeps the pages of the desk fresh and lends them keys; all of them can be read without it.
'use strict';

document.documentElement.classList.add('scripted');

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Times: pages are written in UTC, read in the reader's own zone.
const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
const full = new Intl.DateTimeFormat(undefined, {dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23'});
const calendar = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});

function showLocalTimes(within) {
  for (const time of all('time[datetime]', within)) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    time.title = moment.toISOString();
    const isInList = time.parentElement.matches('.item');
    const isToday = moment.toDateString() === new Date().toDateString();
    time.textContent = (!isInList ? full : isToday ? clock : calendar).format(moment);
  }
}

// Live: the server says that something is stored, the page asks for what fits its filters.
let channel;
let asking = false;
let askAgain = false;

function sayLive(isLive, text) {
  const live = one('#live');
  if (!live) return;
  live.hidden = false;
  live.classList.toggle('on', isLive);
  one('span', live).textContent = text;
}

function listen() {
  if (channel || document.hidden || !one('#results[data-tide]')) return;
  channel = new EventSource('/live');
  channel.addEventListener('open', () => { sayLive(true, 'Live'); ask(); });
  channel.addEventListener('stored', ask);
  channel.addEventListener('error', () => {
    sayLive(false, 'Reconnecting');
    // A browser gives up for good when the answer was no stream, as while a service starts.
    if (channel && channel.readyState === EventSource.CLOSED) {
      channel = undefined;
      setTimeout(listen, 3000);
    }
  });
}

// Browsers allow six channels to one host: a page that nobody sees gives its own back.
function rest() {
  if (channel) channel.close();
  channel = undefined;
}

async function ask() {
  if (asking) { askAgain = true; return; }
  const results = one('#results[data-tide]');
  if (!results) return;
  asking = true;
  askAgain = false;
  try {
    const query = new URLSearchParams(results.dataset.query ?? '');
    query.set('since', results.dataset.tide);
    const answer = await fetch('/desk/arrivals?' + query);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (results.isConnected) takeIn(results, one('#arrivals', page));
  } catch {
    sayLive(false, 'Reconnecting');
    setTimeout(ask, 3000);
  } finally {
    asking = false;
  }
  if (askAgain) ask();
}

function takeIn(results, arrivals) {
  sayLive(true, 'Live');
  results.dataset.tide = arrivals.dataset.tide;
  one('#total').textContent = arrivals.dataset.total;
  const items = all('.item', arrivals).map(item => document.adoptNode(item));
  if (items.length === 0) return;
  const list = one('#list', results);
  const empty = one('.empty', results);
  if (empty) empty.remove();
  for (const item of items) {
    const former = document.getElementById(item.id);
    if (former) former.remove();
    item.classList.add('fresh');
  }
  list.prepend(...items);
  showLocalTimes(list);
  countAnew();
}

let counting;

function countAnew() {
  if (counting) return;
  counting = setTimeout(async () => {
    counting = undefined;
    const results = one('#results');
    const answer = await fetch('/desk/facets' + (results.dataset.query ?? ''));
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const counted = new Map(all('.choice input', page).map(input => [input.id, input.closest('.choice')]));
    const shown = all('#facets .choice input');
    if (shown.length !== counted.size || shown.some(input => !counted.has(input.id))) {
      const open = all('#facets details[open]').map(details => details.closest('fieldset').id);
      const focused = document.activeElement && document.activeElement.id;
      one('#facets').replaceWith(document.adoptNode(one('#facets', page)));
      open.forEach(id => { const details = one(`#${id} details`); if (details) details.open = true; });
      if (focused) document.getElementById(focused)?.focus();
      return;
    }
    for (const input of shown) {
      const choice = input.closest('.choice');
      const fresh = counted.get(input.id);
      one('.count', choice).textContent = one('.count', fresh).textContent;
      one('rect', choice).setAttribute('width', one('rect', fresh).getAttribute('width'));
    }
  }, 1500);
}

document.addEventListener('visibilitychange', () => document.hidden ? rest() : listen());
addEventListener('pagehide', rest);
addEventListener('pageshow', listen);

// Filters: an address bears only what is asked.
document.addEventListener('htmx:configRequest', event => {
  for (const name of [...event.detail.formData.keys()]) {
    const values = event.detail.formData.getAll(name).filter(value => String(value).trim() !== '');
    event.detail.formData.delete(name);
    values.forEach(value => event.detail.formData.append(name, value));
  }
});
document.addEventListener('htmx:responseError', event => {
  // The page that says what was wrong says it better than a list that stands still.
  if (event.detail.xhr.status === 400) location.assign(event.detail.xhr.responseURL);
});
document.addEventListener('htmx:afterSettle', event => {
  showLocalTimes(event.target);
  listen();
  if (channel && channel.readyState === EventSource.OPEN) sayLive(true, 'Live');
});

// Why: a tag shows its passages, a passage its tags.
function choose(names) {
  document.body.classList.toggle('choosing', names.length > 0);
  for (const mark of all('mark')) {
    const rests = mark.dataset.tags.split(' ').some(name => names.includes(name));
    mark.classList.toggle('chosen', rests);
    const reason = names.length === 1 && one(`.reason[data-tag="${names[0]}"]`);
    if (rests && reason) mark.style.setProperty('--hue', getComputedStyle(reason).getPropertyValue('--hue'));
    else mark.style.removeProperty('--hue');
  }
  for (const reason of all('.reason')) reason.classList.toggle('chosen', names.includes(reason.dataset.tag));
}

for (const reason of all('.reason')) {
  for (const event of ['mouseenter', 'focusin']) reason.addEventListener(event, () => choose([reason.dataset.tag]));
  for (const event of ['mouseleave', 'focusout']) reason.addEventListener(event, () => choose([]));
}
for (const mark of all('mark')) {
  mark.addEventListener('click', () => {
    const names = mark.dataset.tags.split(' ');
    choose(names);
    one(`.reason[data-tag="${names[0]}"]`)?.scrollIntoView({block: 'nearest', behavior: 'smooth'});
  });
}

// Keys, as Miniflux has them.
function move(step) {
  const items = all('.item');
  if (items.length === 0) return;
  const at = items.findIndex(item => item.classList.contains('here'));
  const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
  for (const item of items) item.classList.toggle('here', item === next);
  one('h2 a', next).focus({preventScroll: true});
  next.scrollIntoView({block: 'nearest'});
}

const here = () => one('.item.here') || document.activeElement?.closest('.item');

const keys = {
  j: () => move(1),
  k: () => move(-1),
  o: () => one('h2 a', here())?.click(),
  v: () => (one('[data-original]') || (here() && one('a.source', here())))?.click(),
  u: () => one('[data-back]')?.click(),
  '/': () => one('#q')?.focus(),
  '?': () => one('#keys')?.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches?.('input[type="text"], input[type="search"], textarea')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const act = keys[event.key];
  if (act && !one('dialog[open]')) {
    event.preventDefault();
    if (event.key !== 'o' || here()) act();
  }
});

for (const button of all('[data-opens]')) {
  button.hidden = false;
  button.addEventListener('click', () => one('#' + button.dataset.opens).showModal());
}

// "All articles" leads back to the filters one came from.
const back = one('[data-back]');
if (back && document.referrer.startsWith(location.origin + '/') && new URL(document.referrer).pathname === '/') {
  back.href = document.referrer;
}

showLocalTimes(document);
if (matchMedia('(max-width: 60rem)').matches) one('.narrow')?.removeAttribute('open');
listen();
