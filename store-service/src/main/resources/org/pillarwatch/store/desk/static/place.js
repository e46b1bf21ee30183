// Place: the row a reader was at, found again after Back, and the way through the list from article to article.
import {all, one, page, session} from './dom.js';
import {showLocalTimes} from './times.js';

const MOST_PAGES = 20;
const address = () => location.pathname + location.search;

export const rows = () => all('.item, .fold[open] .member').filter(row => row.offsetParent !== null);

export const here = () => one('.here') ?? document.activeElement?.closest('.item, .member') ?? null;

function mark(row) {
  for (const each of all('.item, .member')) each.classList.toggle('here', each === row);
}

export function select(row) {
  if (!row) return;
  mark(row);
  one('a[href^="/articles/"]', row)?.focus({preventScroll: true});
  row.scrollIntoView({block: 'nearest'});
}

export function move(step) {
  const list = rows();
  const at = list.findIndex(row => row.classList.contains('here'));
  select(list[Math.min(Math.max(at + step, 0), list.length - 1)]);
}

// Stories of the list: rows that are not folded under another.
export function moveStory(step) {
  const list = all('.item');
  const row = here();
  const at = list.indexOf(row?.matches('.member') ? row.closest('.fold-row').previousElementSibling : row);
  select(list[Math.min(Math.max(at + step, 0), list.length - 1)]);
}

const idOf = row => row.id.replace(/^a-/, '');

function remember() {
  if (!one('#list')) return;
  const row = here();
  session.set('list', {
    address: address(),
    ids: rows().map(idOf),
    here: row && idOf(row),
    shown: all('.item').length,
    scroll: scrollY,
  });
}

// Loads older pages until as many rows are shown as before.
async function refill(shown) {
  for (let pages = 0; pages < MOST_PAGES && all('.item').length < shown; pages++) {
    const more = one('.more a');
    if (!more) return;
    const older = await page(more.getAttribute('href'));
    const items = all('#list > li', older).map(item => document.adoptNode(item));
    items.forEach(showLocalTimes);
    more.closest('.more').replaceWith(...items);
    globalThis.htmx?.process(one('#list'));
  }
}

async function restore(place) {
  await refill(place.shown);
  const row = place.here && document.getElementById('a-' + place.here);
  scrollTo({top: place.scroll});
  select(row);
}

function isReturning(place) {
  const isBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  return place && place.address === address() && (isBack || session.get('returning') === true);
}

// On an article: its neighbours in the list that led to it.
export function neighbour(step) {
  const place = session.get('list');
  const own = location.pathname.match(/^\/articles\/(\w+)/)?.[1];
  const at = place && own ? place.ids.indexOf(own) : -1;
  return at < 0 ? null : place.ids[at + step] ?? null;
}

// The query that led here is asked of the neighbours too.
function addressOf(id) {
  const words = new URLSearchParams(location.search).get('q');
  return '/articles/' + id + (words ? '?' + new URLSearchParams({q: words}) : '');
}

export function openNeighbour(step) {
  const id = neighbour(step);
  if (!id) return;
  session.set('list', {...session.get('list'), here: id});
  location.replace(addressOf(id));
}

function showNeighbours() {
  const nav = one('#neighbours');
  if (!nav) return;
  for (const [name, step] of [['previous', -1], ['next', 1]]) {
    const link = one(`[data-neighbour="${name}"]`, nav);
    const id = neighbour(step);
    link.hidden = !id;
    if (id) link.href = addressOf(id);
    link.addEventListener('click', event => { event.preventDefault(); openNeighbour(step); });
  }
}

export async function startPlace() {
  const place = session.get('list');
  if (one('#list')) {
    const isReturn = isReturning(place);
    session.set('returning', false);
    if (isReturn) await restore(place).catch(failure => console.warn('The place in the list is lost', failure));
    addEventListener('pagehide', remember);
    document.addEventListener('click', event => {
      const row = event.target.closest('.item, .member');
      if (row && event.target.closest('a')) mark(row);
    }, true);
    return;
  }
  showNeighbours();
  const back = one('[data-back]');
  if (!back || !one('article') || !place) return;
  back.href = place.address;
  back.addEventListener('click', () => session.set('returning', true));
}
