// Filters: the address holds what is asked and nothing else; a request that fails is named beside the list.
import {all, one, settings} from './dom.js';

const form = () => one('#filters');
let isTyping = false;

// The address of the last list shown, which a failed request leaves as it was.
export function notice(sentences) {
  const box = one('#notice');
  if (!box) return;
  box.hidden = sentences.length === 0;
  const list = one('ul', box);
  list.replaceChildren(...sentences.map(sentence => {
    const item = document.createElement('li');
    item.textContent = sentence;
    return item;
  }));
}

function refused(xhr) {
  const answer = new DOMParser().parseFromString(xhr.responseText, 'text/html');
  const sentences = all('.problem li', answer).map(item => item.textContent.trim());
  return sentences.length > 0 ? sentences : [`The server refused the filters (${xhr.status}).`];
}

function failed(event) {
  const xhr = event.detail.xhr;
  one('#results')?.removeAttribute('aria-busy');
  if (event.type === 'htmx:responseError' && xhr.status === 400) notice(refused(xhr));
  else if (event.type === 'htmx:responseError') notice([`The server answered ${xhr.status}. The list below is that of the filters before.`]);
  else if (event.type === 'htmx:timeout') notice(['The server did not answer within 20 seconds. The list below is that of the filters before.']);
  else notice(['The server cannot be reached. The list below is that of the filters before.']);
}

function withoutEmpty(data) {
  for (const name of [...data.keys()]) {
    const values = data.getAll(name).filter(value => String(value).trim() !== '');
    data.delete(name);
    values.forEach(value => data.append(name, value));
  }
}

// A search that is being typed is one step of the history, not one a letter.
function history(event) {
  const update = event.detail.history;
  const cause = event.detail.requestConfig?.triggeringEvent?.type;
  const isSame = update.path === location.pathname + location.search;
  if (isSame || (cause === 'keyup' && isTyping)) update.type = 'replace';
  isTyping = cause === 'keyup';
}

// A long list of choices can be narrowed by typing a part of a name.
function narrow(input) {
  const asked = input.value.trim().toLocaleLowerCase();
  const group = input.closest('fieldset');
  const details = one('details', group);
  if (details) details.open = asked !== '';
  for (const choice of all('.choice', group)) {
    choice.hidden = asked !== '' && !one('.name', choice).textContent.toLocaleLowerCase().includes(asked);
  }
}

function day(daysBack) {
  const date = new Date();
  date.setDate(date.getDate() - daysBack);
  const two = number => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function since(days) {
  one('[name="from"]', form()).value = day(days);
  one('[name="to"]', form()).value = '';
  submit();
}

export function submit() {
  form().requestSubmit();
}

function showDensity() {
  document.documentElement.classList.toggle('comfortable', settings.get('density') === 'comfortable');
  const button = one('#density');
  if (!button) return;
  button.hidden = false;
  button.setAttribute('aria-pressed', String(settings.get('density') === 'comfortable'));
}

export function startFilters() {
  showDensity();
  if (!form()) return;
  document.addEventListener('htmx:configRequest', event => withoutEmpty(event.detail.formData));
  document.addEventListener('htmx:beforeRequest', () => one('#results')?.setAttribute('aria-busy', 'true'));
  document.addEventListener('htmx:afterRequest', event => {
    one('#results')?.removeAttribute('aria-busy');
    if (event.detail.successful) notice([]);
  });
  for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) document.addEventListener(name, failed);
  document.addEventListener('htmx:beforeHistoryUpdate', history);
  document.addEventListener('htmx:afterSettle', showDensity);
  document.addEventListener('input', event => { if (event.target.matches('.find')) narrow(event.target); });
  // The box that narrows a list is no filter itself.
  document.addEventListener('change', event => { if (event.target.matches('.find')) event.stopImmediatePropagation(); }, true);
  document.addEventListener('click', event => {
    const span = event.target.closest('[data-days]');
    if (span) since(Number(span.dataset.days));
    if (event.target.closest('#retry')) submit();
    if (event.target.closest('#density')) {
      settings.set('density', settings.get('density') === 'comfortable' ? 'compact' : 'comfortable');
      showDensity();
    }
  });
  one('#q')?.addEventListener('blur', () => { isTyping = false; });
  if (matchMedia('(max-width: 60rem)').matches) one('.narrow')?.removeAttribute('open');
}
