/** What the sandbox refused, in a sentence for the person. */
export class Refused extends Error {}

/** Posts one act of a person; answers the response's JSON, throws Refused with the server's sentence. */
export async function post(path, body) {
    let response;
    try {
        response = await fetch(path, {
            method: 'POST',
            headers: {'Content-Type': 'application/json'},
            body: JSON.stringify(body),
        });
    } catch {
        throw new Refused('The sandbox cannot be reached just now. Is it still running?');
    }
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Refused(answer.error ?? `The sandbox answered ${response.status}.`);
    }
    return answer;
}

export async function setup() {
    const response = await fetch('setup');
    if (!response.ok) {
        throw new Refused(`The sandbox answered ${response.status}.`);
    }
    return response.json();
}

const LONGEST_PAUSE_MILLIS = 5000;

/**
 * Follows one person's stream for as long as the window lives. The browser reconnects after a broken connection; after
 * a refused one (a restarting sandbox) this does, with growing pauses. `lost` is called once per loss, each event goes
 * to its handler.
 */
export function follow(person, handlers, lost) {
    let pause = 500;
    const connect = () => {
        const source = new EventSource(`stream?as=${encodeURIComponent(person)}`);
        for (const [name, handle] of Object.entries(handlers)) {
            source.addEventListener(name, event => {
                pause = 500;
                handle(JSON.parse(event.data));
            });
        }
        source.addEventListener('error', () => {
            lost();
            if (source.readyState === EventSource.CLOSED) {
                setTimeout(connect, pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        });
        window.addEventListener('pagehide', () => source.close(), {once: true});
    };
    // A page that comes back from the browser's memory has lost its stream.
    window.addEventListener('pageshow', event => event.persisted && location.reload());
    connect();
}
