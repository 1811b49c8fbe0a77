package org.popcircle.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What interactions told of people and nobody else would tell again: the language they read, and the server they last acted
 * in. Kept, so that a direct message after a restart is still in the right language.
 */
final class DiscordPeople {

    private static final Logger log = LoggerFactory.getLogger(DiscordPeople.class);
    private static final String DRAWER = "discord-people";
    private static final int MOST_REMEMBERED = 20_000;

    /** How much of the three seconds may go into asking the store. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Cabinet cabinet;
    private final Executor background;
    private final Map<String, Known> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    DiscordPeople(Cabinet cabinet, Executor background) {
        this.cabinet = cabinet;
        this.background = background;
    }

    private record Known(String server, Locale locale) {

        static Optional<Known> parse(String text) {
            int blank = text.indexOf(' ');
            return blank <= 0
                    ? Optional.empty()
                    : Optional.of(
                            new Known(text.substring(0, blank), Locale.forLanguageTag(text.substring(blank + 1))));
        }

        @Override
        public String toString() {
            return server + " " + locale.toLanguageTag();
        }
    }

    /** Somebody acted in a server. Never waits for the store. */
    void met(String user, String server, Locale locale) {
        Known now = new Known(server, locale);
        Known before;
        synchronized (known) {
            before = known.put(user, now);
        }
        if (!now.equals(before)) {
            background.execute(() -> keep(user, now));
        }
    }

    private void keep(String user, Known now) {
        try {
            cabinet.put(DRAWER, user, now.toString());
        } catch (Store.StoreUnavailable away) {
            synchronized (known) {
                known.remove(user);
            }
            log.info("Somebody's language is not kept this time: {}", away.getMessage());
        }
    }

    /** The language to write to somebody in. Asks the store for a moment where nothing is remembered. */
    Locale locale(String user) {
        return find(user).map(Known::locale).orElse(Locale.ENGLISH);
    }

    /** Asks the store for a moment where nothing is remembered. */
    Optional<String> lastServerOf(String user) {
        return find(user).map(Known::server);
    }

    private Optional<Known> find(String user) {
        synchronized (known) {
            Known remembered = known.get(user);
            if (remembered != null) {
                return Optional.of(remembered);
            }
        }
        Optional<Known> kept = CompletableFuture.supplyAsync(() -> cabinet.get(DRAWER, user), background)
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(away -> Optional.empty())
                .join()
                .flatMap(Known::parse);
        kept.ifPresent(found -> {
            synchronized (known) {
                known.putIfAbsent(user, found);
            }
        });
        return kept;
    }
}
