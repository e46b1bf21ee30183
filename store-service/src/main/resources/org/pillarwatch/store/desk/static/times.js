// Times: pages are written in UTC, read in the reader's own time zone.
import {all} from './dom.js';

const MINUTE = 60_000;
const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
const full = new Intl.DateTimeFormat(undefined, {dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23'});
const calendar = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
const ago = new Intl.RelativeTimeFormat(undefined, {style: 'narrow', numeric: 'always'});

// A row says how long ago within the hour, the time of today, else the day; a page says it in full.
function text(moment, isShort) {
  if (!isShort) return full.format(moment);
  const age = Date.now() - moment;
  if (age >= 0 && age < 60 * MINUTE) return ago.format(-Math.floor(age / MINUTE), 'minute');
  return (moment.toDateString() === new Date().toDateString() ? clock : calendar).format(moment);
}

export function showLocalTimes(within) {
  for (const time of all('time[datetime]', within)) {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    time.title = `${full.format(moment)} (${moment.toISOString()})`;
    time.textContent = text(moment, time.closest('.item, .fold, .brief') !== null);
  }
}

// The server reads the days of a filter in this zone.
export function rememberZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
}

setInterval(() => { if (!document.hidden) showLocalTimes(document); }, MINUTE);
