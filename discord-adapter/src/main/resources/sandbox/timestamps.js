import {ago} from './shared/time.js';

const DATE = {day: 'numeric', month: 'long', year: 'numeric'};
const STYLES = {
    t: (calendar, date) => calendar.time(date),
    T: (calendar, date) => calendar.format(date, {hour: '2-digit', minute: '2-digit', second: '2-digit'}),
    d: (calendar, date) => calendar.format(date, {day: '2-digit', month: '2-digit', year: 'numeric'}),
    D: (calendar, date) => calendar.format(date, DATE),
    f: (calendar, date) => `${calendar.format(date, DATE)} ${calendar.time(date)}`,
    F: (calendar, date) => `${calendar.format(date, {weekday: 'long', ...DATE})} ${calendar.time(date)}`,
    R: ago,
};

/** A point in time in one of Discord's styles, the letter after <t:…:. */
export const timeText = (style, epoch, calendar) => STYLES[style]?.(calendar, new Date(epoch * 1000)) ?? null;
