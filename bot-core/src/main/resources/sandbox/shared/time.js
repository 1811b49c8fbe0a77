/** Sandbox time: the time that Popcircle decides by, running on from the last word of the server. */
export class Clock {
    #server = Date.now();
    #heard = performance.now();
    offsetSeconds = 0;

    set({now, offsetSeconds}) {
        this.#server = Date.parse(now);
        this.#heard = performance.now();
        this.offsetSeconds = offsetSeconds;
    }

    now() {
        return new Date(this.#server + performance.now() - this.#heard);
    }
}

const formats = new Map();

// Making a format costs far more than using it, and a page full of messages uses few.
function formatOf(locale, options, Format = Intl.DateTimeFormat) {
    const key = `${Format.name} ${locale} ${JSON.stringify(options)}`;
    if (!formats.has(key)) {
        formats.set(key, new Format(locale, options));
    }
    return formats.get(key);
}

const relative = locale => formatOf(locale, {numeric: 'auto'}, Intl.RelativeTimeFormat);

/** How one person reads time: their zone and their language. */
export class Calendar {
    constructor(person, now) {
        this.zone = person.tz || 'UTC';
        this.locale = person.locale?.replace('_', '-') || 'en-GB';
        this.now = now;
    }

    format(date, options) {
        return formatOf(this.locale, {timeZone: this.zone, hourCycle: 'h23', ...options}).format(date);
    }

    time = date => this.format(date, {hour: '2-digit', minute: '2-digit'});

    clock = date =>
        `${this.format(date, {weekday: 'short', day: 'numeric', month: 'short'}).replace(',', '')} ${this.time(date)}`;

    full = date => this.format(date, {dateStyle: 'full', timeStyle: 'short'});

    /** Whole days from today to the date, in the person's zone. */
    daysAway = date => dayNumber(this.parts(date)) - dayNumber(this.parts(this.now()));

    parts(date) {
        const format = formatOf('en', {
            timeZone: this.zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
        return Object.fromEntries(format.formatToParts(date).map(part => [part.type, Number(part.value)]));
    }

    /** "today", "tomorrow", "yesterday" in the person's language, or null when the day is farther away. */
    nearDay(date) {
        const days = this.daysAway(date);
        return Math.abs(days) > 1 ? null : relative(this.locale).format(days, 'day');
    }

    day = date => capital(this.nearDay(date) ?? this.format(date, {weekday: 'long', day: 'numeric', month: 'long'}));

    /** What a datetime-local field shows for a moment, in the person's zone. */
    toLocalField(epochSeconds) {
        const {year, month, day, hour, minute} = this.parts(new Date(epochSeconds * 1000));
        return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
    }

    /**
     * The moment that a datetime-local field means in the person's zone; the second round settles a change of summer
     * time.
     */
    fromLocalField(text) {
        const [year, month, day, hour, minute] = text.split(/[-T:]/).map(Number);
        const wanted = Date.UTC(year, month - 1, day, hour, minute);
        let guess = wanted;
        for (let round = 0; round < 2; round++) {
            const shown = this.parts(new Date(guess));
            guess += wanted - Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
        }
        return Math.floor(guess / 1000);
    }
}

const UNITS = [
    ['year', 31536000],
    ['month', 2592000],
    ['week', 604800],
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
];

/** "in 2 hours", "yesterday": how far away a moment is. */
export function ago(calendar, date) {
    const seconds = (date - calendar.now()) / 1000;
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
    return relative(calendar.locale).format(Math.round(seconds / size), unit);
}

/** "+2 h", "+1 day 3 h": how far sandbox time is ahead. */
export function ahead(offsetSeconds) {
    const hours = Math.round(Math.abs(offsetSeconds) / 3600);
    const days = Math.floor(hours / 24);
    const parts = [days && `${days} ${days === 1 ? 'day' : 'days'}`, hours % 24 && `${hours % 24} h`].filter(Boolean);
    return parts.length ? `${offsetSeconds < 0 ? '−' : '+'}${parts.join(' ')}` : '';
}

export const two = number => String(number).padStart(2, '0');
const dayNumber = ({year, month, day}) => Math.round(Date.UTC(year, month - 1, day) / 86400000);
const capital = text => text.charAt(0).toLocaleUpperCase() + text.slice(1);
