package org.popcircle.discord;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Stage;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.discord.wire.Line;
import org.popcircle.discord.wire.Registration;

/** Popcircle in Discord, put together: the line, its handlers, and the stage. {@link #start()} never waits. */
public final class DiscordBot implements AutoCloseable {

    /** Discord gives three seconds; the rest is for the way. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(2);

    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, failure) -> Patience.tell(failure))
            .factory());
    private final Line line;
    private final DiscordStage stage;
    private final List<Object> listeners;

    /**
     * @param languages what is spoken in a place
     * @param hopeless told in one sentence when the bot will never be let in
     */
    public DiscordBot(
            DiscordSettings settings,
            Conversation conversation,
            Cabinet cabinet,
            Function<Place, Locale> languages,
            Consumer<String> hopeless) {
        DiscordPeople people = new DiscordPeople(cabinet, workers);
        line = new Line(
                settings.token().orElseThrow(() -> new IllegalArgumentException("a bot needs a token")),
                settings.apiUrl(),
                hopeless);
        stage = new DiscordStage(line, people, languages);
        Patience patience = new Patience(workers, CONFIRMED_WITHIN);
        DiscordCallers callers = new DiscordCallers(people, conversation::language, workers);
        PrivateAnswers answers = new PrivateAnswers();
        DiscordForms forms = new DiscordForms(conversation, callers, new Drafts(cabinet), answers, patience);
        DiscordCommands commands =
                new DiscordCommands(conversation, callers, forms, answers, patience, workers, CONFIRMED_WITHIN);
        DiscordClicks clicks =
                new DiscordClicks(conversation, callers, forms, answers, patience, workers, stage, settings.command());
        listeners = List.of(
                new Ears(commands, clicks, forms), new Registration(CommandTable.of(settings.command()), cabinet));
    }

    public Stage stage() {
        return stage;
    }

    /** Begins to listen. Discord need not be reachable yet. */
    public void start() {
        line.start(listeners);
    }

    /** Whether what people do is heard now. */
    public boolean isConnected() {
        return line.isUp();
    }

    /** Stops listening, lets what is under way end, and gives every thread back. */
    @Override
    public void close() {
        line.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
