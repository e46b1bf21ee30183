// What a person does with articles: read, keep, assign, select. The forms do the same without this script.
import {all, one} from './dom.js';
import {notice} from './filters.js';
import {here} from './place.js';

const selected = () => all('.pick input:checked');
const rowOf = id => document.getElementById('a-' + id);

async function send(address, data) {
  const answer = await fetch(address, {
    method: 'POST', body: data, headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
}

function showRead(row, isRead) {
  row?.classList.toggle('read', isRead);
  if (row?.matches('.own')) row.classList.toggle('unread', !isRead);
}

function showKept(star, isKept) {
  if (!star) return;
  star.setAttribute('aria-pressed', String(isKept));
  star.setAttribute('formaction', '/mine/kept?kept=' + !isKept);
}

function showAssignee(row, name) {
  const mark = row && one('.assignee', row);
  if (!mark) return;
  mark.hidden = name === '';
  mark.textContent = name === '' ? '' : '→ ' + name;
}

// The page shows what the server has accepted.
function show(address, ids, data) {
  const value = name => address.searchParams.get(name) !== 'false';
  for (const row of ids.map(rowOf).filter(row => row)) {
    if (address.pathname === '/mine/read') showRead(row, value('read'));
    if (address.pathname === '/mine/kept') showKept(one('.star', row), value('kept'));
    if (address.pathname === '/mine/assigned') showAssignee(row, data.get('to').trim());
  }
  if (address.pathname === '/mine/seen') for (const row of all('.own, .member')) showRead(row, true);
}

function showOnArticle(address, form) {
  if (address.pathname === '/mine/kept') showKept(one('.star', form), address.searchParams.get('kept') !== 'false');
  const button = one('[data-read]', form);
  if (address.pathname !== '/mine/read' || !button) return;
  const isRead = address.searchParams.get('read') !== 'false';
  button.setAttribute('formaction', '/mine/read?read=' + !isRead);
  button.textContent = isRead ? 'Mark as unread' : 'Mark as read';
}

async function act(form, submitter) {
  const address = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action'), location.href);
  const data = new URLSearchParams(new FormData(form));
  if (submitter?.name) data.set(submitter.name, submitter.value);
  const ids = data.has('only') ? [data.get('only')] : data.getAll('article');
  try {
    await send(address, data);
  } catch (failure) {
    notice([`This was not saved. ${failure.message}`]);
    console.warn('A mark was not saved', failure);
    return;
  }
  notice([]);
  if (form.id === 'own') showOnArticle(address, form);
  else show(address, ids, data);
  if (!data.has('only')) clear();
  document.dispatchEvent(new CustomEvent('desk:marked'));
}

function clear() {
  for (const box of selected()) box.checked = false;
  showSelection();
}

function showSelection() {
  const bar = one('#bulk');
  if (!bar) return;
  const count = selected().length;
  bar.classList.toggle('chosen', count > 0);
  one('#selected').textContent = `${count} selected`;
}

// Presses a button of a form that a row or an article has.
function press(form, action, id) {
  const button = document.createElement('button');
  button.setAttribute('formaction', action);
  if (id) Object.assign(button, {name: 'only', value: id});
  act(form, Object.assign(button, {hidden: true, type: 'submit'}));
}

function onRow(action) {
  const row = here();
  const box = row && one('.pick input', row);
  if (box) action(row, box.value);
}

export function toggleRead() {
  if (one('#own')) one('#own [data-read]').click();
  else onRow((row, id) => press(one('#bulk'), '/mine/read?read=' + !row.classList.contains('read'), id));
}

export function toggleKept() {
  if (one('#own')) one('#own .star').click();
  else onRow(row => one('.star', row)?.click());
}

export function toggleSelected() {
  onRow(row => {
    const box = one('.pick input', row);
    box.checked = !box.checked;
    showSelection();
  });
}

export const seeAll = () => one('#seen')?.requestSubmit();

export function writeNote() {
  const field = one('#notes textarea');
  if (field) field.focus();
  else onRow((row, id) => location.assign(`/articles/${id}#note`));
}

export function startOwn() {
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-own]')) return;
    event.preventDefault();
    act(event.target, event.submitter);
  });
  document.addEventListener('change', event => { if (event.target.matches('.pick input')) showSelection(); });
  // A page that the browser keeps for Back shows an opened article as read.
  document.addEventListener('click', event => {
    const row = event.target.closest('.item.own, .member');
    if (row && one('.item.own') && event.target.closest('a[href^="/articles/"]')) showRead(row, true);
  });
  document.addEventListener('htmx:afterSettle', showSelection);
  showSelection();
}
