// One channel to the server for all open pages: browsers allow six connections to one host.
'use strict';

const pages = new Set();
let channel;
let isOpen = false;

function send(message) {
  for (const each of pages) each.postMessage(message);
}

function open() {
  if (channel || pages.size === 0) return;
  channel = new EventSource('/live');
  channel.addEventListener('open', () => { isOpen = true; send({isOpen}); });
  channel.addEventListener('stored', () => send({stored: true}));
  channel.addEventListener('error', () => {
    isOpen = false;
    send({isOpen});
    // A browser gives up for good when the answer was no stream, as while a service starts.
    if (channel.readyState === EventSource.CLOSED) {
      channel = undefined;
      setTimeout(open, 3000);
    }
  });
}

function leave(port) {
  pages.delete(port);
  if (pages.size === 0 && channel) {
    channel.close();
    channel = undefined;
    isOpen = false;
  }
}

// In a shared worker each page connects by a port; without one, the page runs this file as its own worker.
function join(port) {
  pages.add(port);
  port.onmessage = message => { if (message.data === 'leave') leave(port); };
  if (isOpen) port.postMessage({isOpen});
  open();
}

if ('onconnect' in self) self.onconnect = event => join(event.ports[0]);
else join(self);
