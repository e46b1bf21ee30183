// The pages of the desk: fresh counts, keys, the reader's zone and place. All of them can be read without it.
import {startBeats} from './beats.js';
import {all, one, settings} from './dom.js';
import {startFilters} from './filters.js';
import {startKeys} from './keys.js';
import {restart, startLive} from './live.js';
import {startOwn} from './own.js';
import {startPlace} from './place.js';
import {startReasons} from './reasons.js';
import {rememberZone, showLocalTimes} from './times.js';

document.documentElement.classList.add('scripted');

// A name is typed once a browser.
for (const field of all('input[name="editor"]')) {
  field.value ||= settings.get('editor') ?? '';
  field.addEventListener('change', () => settings.set('editor', field.value.trim()));
}

for (const button of all('[data-opens]')) {
  button.hidden = false;
  button.addEventListener('click', () => one('#' + button.dataset.opens).showModal());
}

document.addEventListener('htmx:afterSettle', event => {
  showLocalTimes(event.target);
  if (event.target.id === 'results') restart();
});

rememberZone();
showLocalTimes(document);
startFilters();
startReasons();
startKeys();
startLive();
startOwn();
startBeats();
startPlace();
