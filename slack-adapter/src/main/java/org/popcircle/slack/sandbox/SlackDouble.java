package org.popcircle.slack.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.popcircle.sandbox.Faults;
import org.popcircle.sandbox.Keeper;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.api.ApiContext;
import org.popcircle.slack.sandbox.api.Fault;
import org.popcircle.slack.sandbox.api.RateLimits;
import org.popcircle.slack.sandbox.api.Requests;
import org.popcircle.slack.sandbox.api.ResponseUrls;
import org.popcircle.slack.sandbox.api.WebApi;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import org.popcircle.slack.sandbox.delivery.Deliveries;
import org.popcircle.slack.sandbox.delivery.HttpLine;
import org.popcircle.slack.sandbox.delivery.SocketMode;
import org.popcircle.slack.sandbox.people.Acts;
import org.popcircle.slack.sandbox.people.Happenings;
import org.popcircle.slack.sandbox.people.Office;
import org.popcircle.slack.sandbox.people.Screens;
import org.popcircle.slack.sandbox.people.SlackChannel;
import org.popcircle.slack.sandbox.people.SlackPerson;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Triggers;
import org.popcircle.slack.sandbox.workspace.Valley;
import org.popcircle.slack.sandbox.workspace.Views;
import org.popcircle.slack.sandbox.workspace.Workspace;
import org.popcircle.slack.sandbox.workspace.WorkspaceFile;

/**
 * A Slack of its own: one workspace in memory, the Web API in front of it, and people in it. It refuses what Slack would
 * refuse. It opens no port except for Socket Mode; servlets of the {@code web} package put it on the network.
 */
public final class SlackDouble implements AutoCloseable {

    private final WebApi api;
    private final ResponseUrls responseUrls;
    private final Deliveries deliveries = new Deliveries();
    private final SocketMode sockets;
    private final Office office;
    private Optional<Keeper> keeper = Optional.empty();

    /** The default workspace, in real time, without a second opinion on schemas. */
    public SlackDouble(AppSettings app) {
        this(app, Valley.freshlySeeded(InstantSource.system()), SchemaCheck.none(), InstantSource.system());
    }

    /** {@code time} is real time, by which triggers, response URLs and rate limits expire. */
    public SlackDouble(AppSettings app, Workspace workspace, SchemaCheck schemas, InstantSource time) {
        this.sockets = new SocketMode(app);
        var views = new Views(workspace);
        this.api = new WebApi(
                new ApiContext(app, workspace, views, new Triggers(time), schemas, sockets::newAddress), time);
        this.responseUrls = new ResponseUrls(api, time);
        var happenings = new Happenings(api, deliveries);
        this.office = new Office(
                workspace,
                views,
                new Acts(api, responseUrls, deliveries, happenings),
                new Screens(api, deliveries, happenings),
                happenings);
    }

    /**
     * Shows what was said before, if there is such a file, and keeps it up to date from now on.
     *
     * @throws IOException when the file is there but cannot be read
     */
    public void keepIn(Path file) throws IOException {
        var saved = new WorkspaceFile(file);
        saved.loadInto(workspace());
        var kept = new Keeper(file, () -> saved.written(workspace()));
        workspace().listen(it -> {
            if (WorkspaceFile.holds(it)) {
                kept.changed();
            }
        });
        keeper = Optional.of(kept);
    }

    /** From now on the bot is reached by signed HTTP at this URL, such as {@code http://127.0.0.1:8080/slack/events}. */
    public void deliverTo(URI bot) {
        deliveries.over(new HttpLine(bot, app().secrets().signingSecret()));
    }

    /** From now on the bot is reached over the websockets it opened. */
    public void deliverOverSockets() {
        deliveries.over(sockets);
    }

    /** Somebody, by handle or id. */
    public SlackPerson person(String name) {
        return workspace().users().stream()
                .filter(it -> it.name().equals(name) || it.id().equals(name))
                .findFirst()
                .map(it -> new SlackPerson(office, it))
                .orElseThrow(() -> new NotOnScreen("nobody is called " + name));
    }

    /** A channel, by its name with {@code #} or by its id. */
    public SlackChannel channel(String name) {
        return workspace()
                .channel(name)
                .map(it -> new SlackChannel(office, it.id()))
                .orElseThrow(() -> new NotOnScreen("there is no channel " + name));
    }

    public AppSettings app() {
        return api.context().app();
    }

    public Workspace workspace() {
        return office.workspace();
    }

    public Office office() {
        return office;
    }

    public WebApi api() {
        return api;
    }

    public ResponseUrls responseUrls() {
        return responseUrls;
    }

    /** What the app asked of Slack so far. */
    public Requests requests() {
        return api.requests();
    }

    public Faults<Fault> faults() {
        return api.faults();
    }

    public RateLimits rateLimits() {
        return api.rateLimits();
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public SocketMode sockets() {
        return sockets;
    }

    /** What happens without anybody pressing anything: uninstalls, renamed channels and the like. */
    public Happenings happenings() {
        return office.happenings();
    }

    @Override
    public void close() {
        deliveries.close();
        sockets.close();
        keeper.ifPresent(Keeper::close);
    }
}
