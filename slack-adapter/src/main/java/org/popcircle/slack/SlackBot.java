package org.popcircle.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.UserChangeEvent;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Stage;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.slack.draw.SlackModals;
import org.popcircle.slack.install.CabinetInstallations;
import org.popcircle.slack.install.CabinetStates;
import org.popcircle.slack.wire.BoltConfig;
import org.popcircle.slack.wire.SlackServlet;
import org.popcircle.slack.wire.SocketLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Popcircle in Slack, put together: one Bolt app behind HTTP and Socket Mode, its handlers, and the stage. Mount
 * {@link #servlet()} on {@code /slack/*}, then {@link #start()}.
 */
public final class SlackBot implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlackBot.class);

    /** Slack gives three seconds; the rest is for the way. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(2);

    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Pattern ANY = Pattern.compile(".+", Pattern.DOTALL);

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, failure) -> Patience.tell(failure))
            .factory());
    private final Slack slack;
    private final App app;
    private final SlackApi api;
    private final SlackServlet servlet;
    private final Optional<SocketLine> socket;
    private final SlackStage stage;
    private final Optional<String> botToken;

    /**
     * @param clock real time, for signatures, caches and acts that Slack sends without a time
     * @param languages what is spoken in a place
     */
    public SlackBot(
            SlackSettings settings,
            Conversation conversation,
            Cabinet cabinet,
            InstantSource clock,
            Function<Place, Locale> languages) {
        this.botToken = settings.botToken();
        this.slack = BoltConfig.slack(settings.apiUrl(), settings.proxy());
        Optional<CabinetInstallations> installations =
                settings.client().map(client -> new CabinetInstallations(cabinet, client.secret()));
        AppConfig config = BoltConfig.app(
                slack,
                settings.botToken().orElse(null),
                settings.client().map(SlackSettings.Client::id).orElse(null),
                settings.client().map(SlackSettings.Client::secret).orElse(null));
        this.app = new App(config);
        this.api = new SlackApi(
                slack,
                workspace -> installations.map(all -> all.botToken(workspace)).orElse(settings.botToken()));
        installations.ifPresent(all -> manyWorkspaces(all, new CabinetStates(cabinet)));
        SlackPeople people = new SlackPeople(api, workers, clock);
        this.stage = new SlackStage(api, people, languages);
        handle(settings, conversation, cabinet, people, clock);
        this.servlet = new SlackServlet(app, settings.signingSecret(), clock);
        this.socket = settings.appToken().map(token -> new SocketLine(token, app));
    }

    private void manyWorkspaces(CabinetInstallations installations, CabinetStates states) {
        app.asOAuthApp(true);
        app.service(installations);
        app.service(states);
        app.enableTokenRevocationHandlers();
    }

    private void handle(
            SlackSettings settings,
            Conversation conversation,
            Cabinet cabinet,
            SlackPeople people,
            InstantSource clock) {
        Patience patience = new Patience(workers, CONFIRMED_WITHIN);
        StoredForms forms = new StoredForms(cabinet);
        SlackGroups groups = new SlackGroups(api, workers, clock);
        Windows windows = new Windows(api, groups);
        Files files = new Files(api);
        SlackCallers callers = new SlackCallers(people, conversation::language, clock);
        SlackChannels channels = new SlackChannels(api);
        PrivateAnswers answers = new PrivateAnswers(api, windows, forms, files, workers);

        SlackCommands commands = new SlackCommands(conversation, callers, channels, groups, answers, patience, workers);
        app.command(ANY, commands::typed);
        SlackClicks clicks = new SlackClicks(
                conversation, callers, commands, answers, windows, forms, patience, workers, stage, settings.command());
        app.blockAction(ANY, clicks::pressed);
        SlackForms submissions = new SlackForms(
                conversation, callers, new FormValues(people, groups), windows, forms, files, patience, workers);
        app.viewSubmission(SlackModals.FORM, submissions::submitted);
        // A form pressed twice is a window by the second press; there is nothing to submit in it.
        app.viewSubmission(SlackModals.WINDOW, (request, context) -> context.ack());
        SlackShortcuts shortcuts = new SlackShortcuts(conversation, callers, answers, patience);
        SlackShortcuts.USES.forEach(
                (id, use) -> app.messageShortcut(id, (request, context) -> shortcuts.used(use, request, context)));
        SlackEvents events = new SlackEvents(conversation, callers, people, channels, windows, patience, workers);
        app.event(AppHomeOpenedEvent.class, events::homeOpened);
        app.event(MemberJoinedChannelEvent.class, events::memberJoined);
        app.event(MemberLeftChannelEvent.class, events::memberLeft);
        app.event(UserChangeEvent.class, events::userChanged);
    }

    /** For {@code POST /slack/events}, {@code GET /slack/install} and {@code GET /slack/oauth_redirect}. */
    public HttpServlet servlet() {
        return servlet;
    }

    public Stage stage() {
        return stage;
    }

    /** Begins to listen. Slack need not be reachable yet. */
    public void start() {
        app.start();
        socket.ifPresent(SocketLine::start);
    }

    /**
     * Whether Slack can be talked to now: the socket answers, or the token is good. Asks Slack; for health checks, not for
     * every request.
     */
    public boolean isConnected() {
        if (socket.isPresent()) {
            return socket.get().isUp();
        }
        if (botToken.isEmpty()) {
            return apiAnswers();
        }
        try {
            return slack.methods(botToken.get()).authTest(ask -> ask).isOk();
        } catch (SlackApiException | IOException unreachable) {
            log.warn("Slack cannot be reached: {}", unreachable.getMessage());
            return false;
        }
    }

    /** With many workspaces there is no one token to try. */
    private boolean apiAnswers() {
        try {
            return slack.methods().apiTest(ask -> ask).isOk();
        } catch (SlackApiException | IOException unreachable) {
            log.warn("Slack cannot be reached: {}", unreachable.getMessage());
            return false;
        }
    }

    /** Stops listening, lets what is under way end, and gives every thread back. */
    @Override
    public void close() {
        socket.ifPresent(SocketLine::close);
        app.stop();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
            slack.close();
        } catch (InterruptedException stopping) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            log.warn("The connection to Slack did not close cleanly: {}", failed.toString());
        }
    }
}
