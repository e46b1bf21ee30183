// Why: a tag shows its passages, a passage its tags.
import {all, one} from './dom.js';

function choose(names) {
  document.body.classList.toggle('choosing', names.length > 0);
  for (const mark of all('mark[data-tags]')) {
    const supports = mark.dataset.tags.split(' ').some(name => names.includes(name));
    mark.classList.toggle('chosen', supports);
    const reason = names.length === 1 && one(`.reason[data-tag="${names[0]}"]`);
    if (supports && reason) mark.style.setProperty('--hue', getComputedStyle(reason).getPropertyValue('--hue'));
    else mark.style.removeProperty('--hue');
  }
  for (const reason of all('.reason')) reason.classList.toggle('chosen', names.includes(reason.dataset.tag));
}

export function startReasons() {
  for (const reason of all('.reason')) {
    for (const event of ['mouseenter', 'focusin']) reason.addEventListener(event, () => choose([reason.dataset.tag]));
    for (const event of ['mouseleave', 'focusout']) reason.addEventListener(event, () => choose([]));
  }
  for (const mark of all('mark[data-tags]')) {
    mark.addEventListener('click', () => {
      const names = mark.dataset.tags.split(' ');
      choose(names);
      one(`.reason[data-tag="${names[0]}"]`)?.scrollIntoView({block: 'nearest', behavior: 'smooth'});
    });
  }
}
