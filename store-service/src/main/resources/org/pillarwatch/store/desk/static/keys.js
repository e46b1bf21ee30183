// Keys, as Miniflux has them where it has them. Letters typed into a field are text.
import {one, settings} from './dom.js';
import {showArrivals, toggleFollow} from './live.js';
import {seeAll, toggleKept, toggleRead, toggleSelected, writeNote} from './own.js';
import {here, move, moveStory, openNeighbour, select, rows} from './place.js';

const step = by => one('#list') ? move(by) : openNeighbour(by);
const original = () => one('[data-original]') ?? (here() && one('a.source', here()));

function unfold() {
  const details = here()?.closest('.fold') ?? one('details.fold', here()?.nextElementSibling ?? document.createElement('i'));
  if (details) details.open = !details.open;
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: () => here() && one('a[href^="/articles/"]', here())?.click(),
  v: () => original()?.click(),
  u: () => one('[data-back]')?.click(),
  x: unfold,
  n: () => moveStory(1),
  p: () => moveStory(-1),
  m: toggleRead,
  s: toggleKept,
  e: toggleSelected,
  c: writeNote,
  A: seeAll,
  a: () => one('#follow') && toggleFollow(),
  '.': () => one('#arrivals:not([hidden])') && showArrivals(),
  '/': () => one('#q')?.focus(),
  '?': () => one('#keys')?.showModal(),
};

// After g, the next key names a page.
const places = {w: '/', s: '/stories', b: '/beats'};
const PATIENCE = 1500;
let going = -PATIENCE;

function go(event) {
  const isSecond = event.timeStamp - going < PATIENCE && places[event.key];
  going = event.key === 'g' ? event.timeStamp : -PATIENCE;
  if (isSecond) location.assign(places[event.key]);
  return isSecond || event.key === 'g';
}

const isField = target => target.closest?.('input:not([type="checkbox"]):not([type="radio"]), select, textarea, [contenteditable]') != null;

function inField(event) {
  if (event.key !== 'Escape') return;
  // A search field would clear itself; the reader leaves it with what was typed.
  event.preventDefault();
  event.target.blur();
}

let toFirstRow = false;
let at = null;

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField(event.target)) {
    if (event.target.id === 'q' && event.key === 'Enter') toFirstRow = true;
    inField(event);
    return;
  }
  if (one('dialog[open]') || settings.get('keys') === 'off') return;
  const act = go(event) ? null : keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

export function startKeys() {
  document.addEventListener('keydown', onKey);
  document.addEventListener('htmx:beforeSwap', () => { at = one('.here')?.id ?? null; });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.target.id !== 'results') return;
    if (at) select(document.getElementById(at));
    if (!toFirstRow) return;
    toFirstRow = false;
    one('#q')?.blur();
    select(rows()[0]);
  });
  const toggle = one('#keys-on');
  if (toggle) {
    toggle.checked = settings.get('keys') !== 'off';
    toggle.addEventListener('change', () => settings.set('keys', toggle.checked ? 'on' : 'off'));
  }
}
