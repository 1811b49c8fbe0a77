package org.popcircle.discord.sandbox.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.WireGuild;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord's gateway on a loopback port of its own: sessions that identify, resume and get every event of their shard,
 * whoever else gets it too. Tests break its lines and end its sessions.
 */
public final class Gateway implements AutoCloseable {

    /** How many sessions a bot may begin in a day. */
    public static final int IDENTIFIES = 1000;

    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;

    private final AppSettings app;
    private final Guild guild;
    private final Sessions sessions = new Sessions();
    private final GatewayServer server;
    private final List<Consumer<Dispatch>> observers = new CopyOnWriteArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private volatile Duration heartbeat = Duration.ofMillis(41_250);
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean shut;
    private int identified;
    private int resumed;

    public Gateway(AppSettings app, Guild guild) {
        this.app = app;
        this.guild = guild;
        this.server = new GatewayServer(this);
        var events = new Events(guild, app);
        guild.listen(it -> {
            if (isHeard(it)) {
                events.of(it).forEach(this::dispatch);
            }
        });
    }

    /** Messages change often, and most bots do not listen to them. */
    private boolean isHeard(Change change) {
        var aboutMessages = change instanceof Change.Said || change instanceof Change.Removed;
        return !aboutMessages
                || !observers.isEmpty()
                || sessions.all().stream().anyMatch(it -> (it.intents() & Intent.MESSAGES) != 0);
    }

    /** Where to connect; the server starts when this is asked for first. */
    public String url() {
        return server.url();
    }

    public void heartbeatEvery(Duration pause) {
        heartbeat = pause;
    }

    /** Whether anybody is there to hear, or may come back to hear what was missed. */
    public boolean hasListeners() {
        return !sessions.all().isEmpty();
    }

    /** The sessions whose line is up. */
    public int connections() {
        return (int) sessions.all().stream().filter(Session::isLive).count();
    }

    public synchronized int identified() {
        return identified;
    }

    public synchronized int resumed() {
        return resumed;
    }

    public synchronized int remainingIdentifies() {
        return IDENTIFIES - identified;
    }

    /** Hears of every event as it is sent. */
    public void observe(Consumer<Dispatch> observer) {
        observers.add(observer);
    }

    /** Sends the event to every session that hears of such things. */
    public void dispatch(Dispatch event) {
        observers.forEach(it -> it.accept(event));
        sessions.all().stream()
                .filter(it -> it.hears(event, guild.id()))
                .forEach(it -> it.send(event.name(), Events.asSeenBy(it.intents(), event, app)));
    }

    /** Asks every client to connect anew and to resume, as Discord does every few hours. */
    public void askToReconnect() {
        sessions.all().forEach(it -> it.say(op(RECONNECT)));
    }

    /** Ends every session; without {@code resumable} the clients have to identify anew. */
    public void invalidate(boolean resumable) {
        sessions.all().forEach(it -> {
            it.say(op(INVALID_SESSION).put("d", resumable));
            if (!resumable) {
                sessions.end(it);
            }
        });
    }

    /** Breaks every line without a word; the sessions can be resumed. */
    public void kill() {
        sessions.all().forEach(Session::kill);
    }

    /** Closes every line with one of Discord's codes, such as 4000. */
    public void closeAll(int code) {
        sessions.all().forEach(it -> it.close(code, "the double was told to"));
    }

    /** As if everything here had been forgotten: nobody can resume. */
    public void forgetSessions() {
        sessions.forgetAll();
    }

    /** The next attempts to identify end with these close codes. */
    public synchronized void refuseNext(Integer... codes) {
        refusals.addAll(List.of(codes));
    }

    /** Breaks every line and lets no new one in, until told otherwise. */
    public void shut(boolean closed) {
        shut = closed;
        if (closed) {
            kill();
        }
    }

    /** How many clients found the gateway shut. */
    public int turnedAway() {
        return turnedAway.get();
    }

    boolean letsIn() {
        if (shut) {
            turnedAway.incrementAndGet();
        }
        return !shut;
    }

    ObjectNode hello() {
        var hello = op(10);
        hello.putObject("d").put("heartbeat_interval", heartbeat.toMillis()).putArray("_trace");
        return hello;
    }

    void ended(WebSocket line, int code) {
        // A client that says goodbye with one of these codes cannot resume.
        if (code == 1000 || code == 1001) {
            sessions.on(line).ifPresent(sessions::end);
        }
    }

    boolean hasSession(WebSocket line) {
        return sessions.on(line).isPresent();
    }

    void identify(WebSocket line, JsonNode data) {
        var refusal = refusal(data);
        if (refusal != 0) {
            line.close(refusal, "refused");
            return;
        }
        var shard = data.path("shard").path(0).asInt(0);
        var shards = data.path("shard").path(1).asInt(1);
        synchronized (this) {
            identified++;
        }
        begin(new Session(newId(), shard, shards, data.path("intents").asInt(0), line));
    }

    /** The guild holds still meanwhile, so that nothing is told before READY, and nothing forgotten after it. */
    private void begin(Session session) {
        synchronized (guild) {
            var birth = new Dispatch("GUILD_CREATE", new WireGuild(guild).create(), Intent.GUILDS, true);
            var responsible = session.hears(birth, guild.id());
            var ready = Identification.ready(app, guild, session, responsible, url());
            observers.forEach(it -> it.accept(new Dispatch("READY", ready, 0, false)));
            session.send("READY", ready);
            if (responsible) {
                observers.forEach(it -> it.accept(birth));
                session.send(birth.name(), birth.data());
            }
            sessions.add(session);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private synchronized int refusal(JsonNode data) {
        if (!refusals.isEmpty()) {
            return refusals.removeFirst();
        }
        return remainingIdentifies() > 0 ? Identification.refusal(app, data) : CloseCode.RATE_LIMITED;
    }

    void resume(WebSocket line, JsonNode data) {
        var session = sessions.byId(Json.text(data, "session_id"));
        if (!Identification.isOwn(app, data)) {
            line.close(CloseCode.AUTHENTICATION_FAILED, "refused");
        } else if (session.isEmpty()) {
            line.send(Json.write(op(INVALID_SESSION).put("d", false)));
        } else {
            synchronized (this) {
                resumed++;
            }
            session.get().resume(line, data.path("seq").asInt(0));
        }
    }

    /** Answers a client that asks for members by how their names begin, or by their ids. */
    void requestMembers(WebSocket line, JsonNode data) {
        sessions.on(line).ifPresent(it -> it.send("GUILD_MEMBERS_CHUNK", MemberChunk.of(guild, data, it.intents())));
    }

    private static ObjectNode op(int code) {
        return Json.object().put("op", code).putNull("d");
    }

    @Override
    public void close() {
        server.close();
    }
}
