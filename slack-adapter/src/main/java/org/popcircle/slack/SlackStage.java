package org.popcircle.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.slack.draw.Drawn;
import org.popcircle.slack.draw.SlackRenderer;

/** Cards and messages in Slack. A message is known as {@code <channel>/<ts>}, both as Slack gave them. */
final class SlackStage implements Stage {

    private final SlackApi api;
    private final SlackPeople people;
    private final Function<Place, Locale> languages;

    /** @param languages what is spoken in a place */
    SlackStage(SlackApi api, SlackPeople people, Function<Place, Locale> languages) {
        this.api = api;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public Messenger messenger() {
        return Messenger.SLACK;
    }

    @Override
    public Shown show(Place place, View card, Optional<String> message) {
        Drawn drawn = draw(card, place.workspace(), languages.apply(place));
        Optional<MessageRef> old = message.flatMap(MessageRef::parse);
        return calling(
                place.workspace(),
                client -> old.isPresent()
                        ? update(client, old.get(), drawn)
                        : post(client, drawn, post -> post.channel(place.channel())));
    }

    @Override
    public Shown send(String id, Recipient to, View view) {
        return switch (to) {
            case Recipient.Direct(var account, var _) -> {
                Locale locale = people.locale(account.workspace(), account.user());
                Drawn drawn = draw(view, account.workspace(), locale);
                yield calling(
                        account.workspace(),
                        client -> post(
                                client,
                                drawn,
                                post -> post.channel(account.user()).metadata(metadata(id))));
            }
            case Recipient.Everybody(Place place, Optional<String> thread, boolean aloud) -> {
                Drawn drawn = draw(view, place.workspace(), languages.apply(place));
                Optional<MessageRef> parent = thread.flatMap(MessageRef::parse);
                yield calling(
                        place.workspace(),
                        client -> post(
                                client,
                                drawn,
                                post -> post.channel(place.channel())
                                        .threadTs(parent.map(MessageRef::ts).orElse(null))
                                        .replyBroadcast(aloud && parent.isPresent())
                                        .metadata(metadata(id))));
            }
        };
    }

    private static Drawn draw(View view, String workspace, Locale locale) {
        return new SlackRenderer(workspace, SlackWords.in(locale)).message(view);
    }

    private static Message.Metadata metadata(String id) {
        return Message.Metadata.builder()
                .eventType("popcircle_message")
                .eventPayload(Map.of("id", id))
                .build();
    }

    private Shown calling(String workspace, Call call) {
        Optional<MethodsClient> client = api.of(workspace);
        if (client.isEmpty()) {
            return Errors.shown("account_inactive");
        }
        try {
            return call.on(client.get());
        } catch (SlackApiException refused) {
            return Errors.shown(refused);
        } catch (IOException unreachable) {
            return new Shown.Unknown(unreachable.toString());
        }
    }

    private static Shown post(MethodsClient client, Drawn drawn, UnaryOperator<ChatPostMessageRequestBuilder> where)
            throws IOException, SlackApiException {
        ChatPostMessageResponse answer = client.chatPostMessage(post -> where.apply(post)
                .text(drawn.text())
                .blocks(drawn.blocks())
                .unfurlLinks(false)
                .unfurlMedia(false));
        return answer.isOk()
                ? new Shown.There(new MessageRef(answer.getChannel(), answer.getTs()).toString())
                : Errors.shown(answer.getError());
    }

    private static Shown update(MethodsClient client, MessageRef old, Drawn drawn)
            throws IOException, SlackApiException {
        ChatUpdateResponse answer = client.chatUpdate(update ->
                update.channel(old.channel()).ts(old.ts()).text(drawn.text()).blocks(drawn.blocks()));
        return answer.isOk() ? new Shown.There(old.toString()) : Errors.shown(answer.getError());
    }

    private interface Call {
        Shown on(MethodsClient client) throws IOException, SlackApiException;
    }

    /** Where a message is. */
    private record MessageRef(String channel, String ts) {

        static Optional<MessageRef> parse(String text) {
            int slash = text.indexOf('/');
            return slash <= 0 || slash == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(new MessageRef(text.substring(0, slash), text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return channel + "/" + ts;
        }
    }
}
