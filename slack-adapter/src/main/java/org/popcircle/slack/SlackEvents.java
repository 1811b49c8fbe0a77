package org.popcircle.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.vocabulary.Place;

/** What Slack tells without anybody pressing anything. What the core must know is stored before it is acknowledged. */
final class SlackEvents {

    /** Makes Slack deliver the event again. */
    private static final int TRY_AGAIN = 503;

    /** The first page is there as it is opened, if it can be; the event is acknowledged either way. */
    private static final Duration FOR_THE_HOME = Duration.ofMillis(500);

    private final Conversation conversation;
    private final SlackCallers callers;
    private final SlackPeople people;
    private final SlackChannels channels;
    private final Windows windows;
    private final Patience patience;
    private final Executor background;

    SlackEvents(
            Conversation conversation,
            SlackCallers callers,
            SlackPeople people,
            SlackChannels channels,
            Windows windows,
            Patience patience,
            Executor background) {
        this.conversation = conversation;
        this.callers = callers;
        this.people = people;
        this.channels = channels;
        this.windows = windows;
        this.patience = patience;
        this.background = background;
    }

    Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        if ("home".equals(payload.getEvent().getTab())) {
            Caller caller = caller(context.getTeamId(), payload.getEvent().getUser(), Optional.empty(), payload);
            Origin origin = new Origin(
                    caller,
                    callers.languageOf(caller),
                    Origin.Surface.HOME,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            CompletableFuture.runAsync(() -> windows.home(origin, conversation), background)
                    .completeOnTimeout(null, FOR_THE_HOME.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return context.ack();
    }

    Response memberJoined(EventsApiPayload<MemberJoinedChannelEvent> payload, EventContext context) {
        MemberJoinedChannelEvent event = payload.getEvent();
        if (event.getUser().equals(context.getBotUserId())) {
            SlackCallers.place(context.getTeamId(), event.getChannel()).ifPresent(channels::joined);
        }
        return context.ack();
    }

    Response memberLeft(EventsApiPayload<MemberLeftChannelEvent> payload, EventContext context) {
        MemberLeftChannelEvent event = payload.getEvent();
        Optional<Place> place = SlackCallers.place(context.getTeamId(), event.getChannel());
        if (event.getUser().equals(context.getBotUserId())) {
            place.ifPresent(channels::left);
            return context.ack();
        }
        return wentAway(caller(context.getTeamId(), event.getUser(), place, payload), context);
    }

    Response userChanged(EventsApiPayload<UserChangeEvent> payload, EventContext context) {
        User user = payload.getEvent().getUser();
        people.changed(context.getTeamId(), user);
        return user.isDeleted()
                ? wentAway(caller(context.getTeamId(), user.getId(), Optional.empty(), payload), context)
                : context.ack();
    }

    private Response wentAway(Caller caller, EventContext context) {
        return switch (patience.waitFor(() -> {
            conversation.wentAway(caller);
            return new Reply.Silence();
        })) {
            case Patience.Outcome.InTime<Reply.Silence> done -> context.ack();
            case Patience.Outcome.Late<Reply.Silence> late -> Response.error(TRY_AGAIN);
            case Patience.Outcome.Failed<Reply.Silence>() -> Response.error(TRY_AGAIN);
        };
    }

    private Caller caller(String workspace, String user, Optional<Place> place, EventsApiPayload<?> payload) {
        return callers.caller(
                new SlackCallers.Who(workspace, null, user, user),
                place,
                "",
                "event:" + payload.getEventId(),
                Instant.ofEpochSecond(
                        Optional.ofNullable(payload.getEventTime()).orElse(0)));
    }
}
