// Short forms of DOM queries, and settings that one browser keeps.
export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Storage can be forbidden or full; the desk then forgets, and works.
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}

export const settings = {
  get: name => attempt(() => localStorage.getItem('desk.' + name)),
  set: (name, value) => attempt(() => localStorage.setItem('desk.' + name, value)),
};

export const session = {
  get: name => attempt(() => JSON.parse(sessionStorage.getItem('desk.' + name))),
  set: (name, value) => attempt(() => sessionStorage.setItem('desk.' + name, JSON.stringify(value))),
};

// Fetches a page of the desk as a document.
export async function page(address) {
  const answer = await fetch(address, {headers: {Accept: 'text/html'}, signal: AbortSignal.timeout(20_000)});
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
