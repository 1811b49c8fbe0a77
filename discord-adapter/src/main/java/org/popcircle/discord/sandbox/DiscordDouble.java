package org.popcircle.discord.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.popcircle.discord.sandbox.gateway.Deliveries;
import org.popcircle.discord.sandbox.gateway.Gateway;
import org.popcircle.discord.sandbox.gateway.Interactions;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Modals;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.Acts;
import org.popcircle.discord.sandbox.people.DiscordChannel;
import org.popcircle.discord.sandbox.people.DiscordPerson;
import org.popcircle.discord.sandbox.people.Forms;
import org.popcircle.discord.sandbox.people.Happenings;
import org.popcircle.discord.sandbox.people.Office;
import org.popcircle.discord.sandbox.rest.Commands;
import org.popcircle.discord.sandbox.rest.Fault;
import org.popcircle.discord.sandbox.rest.RateLimits;
import org.popcircle.discord.sandbox.rest.Requests;
import org.popcircle.discord.sandbox.rest.Rest;
import org.popcircle.discord.sandbox.rest.RestContext;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import org.popcircle.sandbox.Faults;
import org.popcircle.sandbox.Keeper;
import org.popcircle.sandbox.NotOnScreen;

/**
 * A Discord of its own: one guild in memory, REST and gateway in front of it, and people in it. It refuses what Discord
 * would refuse. It opens no port except for the gateway; servlets of the {@code web} package put the rest on the network.
 */
public final class DiscordDouble implements AutoCloseable {

    private final Rest rest;
    private final Gateway gateway;
    private final Deliveries deliveries;
    private final Office office;
    private Optional<Keeper> keeper = Optional.empty();

    /** The default guild, in real time, without a second opinion on schemas. */
    public DiscordDouble(AppSettings app) {
        this(app, Valley.freshlySeeded(app, InstantSource.system()), SchemaCheck.none(), InstantSource.system());
    }

    /** {@code time} is real time, by which interactions and rate limits expire. */
    public DiscordDouble(AppSettings app, Guild guild, SchemaCheck schemas, InstantSource time) {
        this.gateway = new Gateway(app, guild);
        this.deliveries = new Deliveries(gateway, time);
        var context = new RestContext(
                app,
                guild,
                new Modals(guild),
                new Interactions(guild),
                new Commands(guild, app.id()),
                gateway,
                schemas);
        this.rest = new Rest(context, time);
        this.office = new Office(
                guild,
                context.modals(),
                new Acts(context, deliveries),
                new Forms(context, deliveries),
                new Happenings(guild));
    }

    /**
     * Shows what was said before, if there is such a file, and keeps it up to date from now on.
     *
     * @throws IOException when the file is there but cannot be read
     */
    public void keepIn(Path file) throws IOException {
        var history = new History(file);
        history.loadInto(guild(), commands());
        var kept = new Keeper(file, () -> history.written(guild(), commands()));
        guild().listen(it -> {
            if (History.holds(it)) {
                kept.changed();
            }
        });
        keeper = Optional.of(kept);
    }

    /** Somebody, by name or id. */
    public DiscordPerson person(String name) {
        return guild().personCalled(name)
                .map(it -> new DiscordPerson(office, it))
                .orElseThrow(() -> new NotOnScreen("nobody is called " + name));
    }

    /** A channel by its name with {@code #}, a thread by its name, or either by its id. */
    public DiscordChannel channel(String name) {
        return guild().channelCalled(name)
                .map(it -> new DiscordChannel(office, it.id()))
                .orElseThrow(() -> new NotOnScreen("there is no channel " + name));
    }

    public AppSettings app() {
        return rest.context().app();
    }

    public Guild guild() {
        return office.guild();
    }

    public Office office() {
        return office;
    }

    public Rest rest() {
        return rest;
    }

    public Gateway gateway() {
        return gateway;
    }

    /** The commands that the bot has registered. */
    public Commands commands() {
        return rest.context().commands();
    }

    /** What the bot asked of Discord so far. */
    public Requests requests() {
        return rest.requests();
    }

    public Faults<Fault> faults() {
        return rest.faults();
    }

    public RateLimits rateLimits() {
        return rest.rateLimits();
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    /** What happens without anybody pressing anything: people leave, channels are renamed, and the like. */
    public Happenings happenings() {
        return office.happenings();
    }

    @Override
    public void close() {
        deliveries.close();
        gateway.close();
        keeper.ifPresent(Keeper::close);
    }
}
