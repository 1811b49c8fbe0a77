package org.popcircle.core.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;

/** One thing a form asks for. The key names it in what comes back; label and hint are plain text. */
public sealed interface Field {

    String key();

    /** At most 45 characters: Discord's limit for a label. */
    String label();

    Optional<String> hint();

    boolean required();

    /** Free text. {@code most} is the longest text that is taken, at most 3000 characters. */
    record Text(
            String key, String label, Optional<String> hint, boolean required, boolean long_, int most, String filled)
            implements Field {}

    /** One of a few options, at most ten. */
    record OneOf(
            String key,
            String label,
            Optional<String> hint,
            boolean required,
            List<Option> options,
            Optional<String> chosen)
            implements Field {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /**
     * Several of some options, at most 25: Discord's limit for a menu.
     *
     * @param most how many can be chosen
     */
    record SomeOf(
            String key,
            String label,
            Optional<String> hint,
            boolean required,
            List<Option> options,
            int most,
            List<String> chosen)
            implements Field {

        public static final int MOST_OPTIONS = 25;

        public SomeOf {
            options = List.copyOf(options);
            chosen = List.copyOf(chosen);
        }
    }

    /** A tick or none. */
    record Tick(String key, String label, Optional<String> hint, String option, boolean ticked) implements Field {
        @Override
        public boolean required() {
            return false;
        }
    }

    /**
     * People of the workspace.
     *
     * @param single exactly one
     * @param door a group can be picked, too: it stands for its people, or as a {@link
     *     org.popcircle.core.vocabulary.Group} lets them come in by themselves
     */
    record People(
            String key,
            String label,
            Optional<String> hint,
            boolean required,
            boolean single,
            boolean door,
            List<Account> picked)
            implements Field {
        public People {
            picked = List.copyOf(picked);
        }
    }

    /** A day. */
    record Day(String key, String label, Optional<String> hint, boolean required, Optional<LocalDate> filled)
            implements Field {}

    /** An option of {@link OneOf} or {@link SomeOf}. */
    record Option(String value, String label) {}
}
