import {ago, two} from './shared/time.js';

const TOKENS = {
    date_num: (calendar, date) => {
        const {year, month, day} = calendar.parts(date);
        return `${year}-${two(month)}-${two(day)}`;
    },
    date_slash: (calendar, date) => {
        const {year, month, day} = calendar.parts(date);
        return `${two(month)}/${two(day)}/${year}`;
    },
    date: (calendar, date) => calendar.format(date, {day: 'numeric', month: 'long', year: 'numeric'}),
    date_short: (calendar, date) => calendar.format(date, {day: 'numeric', month: 'short', year: 'numeric'}),
    date_long: (calendar, date) =>
        calendar.format(date, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'}),
    date_long_full: (calendar, date) => TOKENS.date_long(calendar, date),
    time: (calendar, date) => calendar.time(date),
    time_secs: (calendar, date) => calendar.format(date, {hour: '2-digit', minute: '2-digit', second: '2-digit'}),
    ago: (calendar, date) => ago(calendar, date),
};
for (const name of ['date', 'date_short', 'date_long']) {
    TOKENS[`${name}_pretty`] = (calendar, date) => calendar.nearDay(date) ?? TOKENS[name](calendar, date);
}
TOKENS.day_divider_pretty = TOKENS.date_long_pretty;

/**
 * Slack's date format string with its tokens filled in; an unknown token gives null, and the caller shows the fallback.
 */
export function fillDate(format, epochSeconds, calendar) {
    const date = new Date(epochSeconds * 1000);
    let unknown = false;
    const text = format.replace(/\{(\w+)\}/g, (whole, token) => {
        unknown ||= !TOKENS[token];
        return TOKENS[token]?.(calendar, date) ?? whole;
    });
    return unknown ? null : text;
}
