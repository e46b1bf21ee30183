// Keys, as Miniflux has them where it has them. Letters typed into a field are text.
import {one, settings} from './dom.js';
import {showArrivals, toggleFollow} from './live.js';
import {here, move, openNeighbour, select, rows} from './place.js';

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
  a: () => one('#follow') && toggleFollow(),
  '.': () => one('#arrivals:not([hidden])') && showArrivals(),
  '/': () => one('#q')?.focus(),
  '?': () => one('#keys')?.showModal(),
};

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
  const act = keys[event.key];
  if (!act || one('dialog[open]') || settings.get('keys') === 'off') return;
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
