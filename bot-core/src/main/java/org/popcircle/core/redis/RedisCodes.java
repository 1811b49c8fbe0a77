package org.popcircle.core.redis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Codes;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/** One hash for each code and one counter for whoever enters wrong ones, all in one slot, all of a short life. */
final class RedisCodes implements Codes {

    /** How many wrong codes one account may enter within {@link #TRIES_REMEMBERED}. */
    static final int MOST_WRONG = 5;

    private static final Duration TRIES_REMEMBERED = Duration.ofMinutes(15);

    private final Redis redis;
    private final SecureRandom chance = new SecureRandom();

    RedisCodes(Redis redis) {
        this.redis = redis;
    }

    @Override
    public String issue(Ticket ticket, Duration life) {
        String owner = Keys.codeOf(ticket.purpose(), ticket.owner());
        boolean kept = false;
        String code = "";
        while (!kept) {
            code = fresh();
            String earlier =
                    Optional.ofNullable(redis.ask(client -> client.get(owner))).orElse("");
            kept = Reply.yes(redis.run(
                    Script.ISSUE_CODE,
                    List.of(Keys.code(ticket.purpose(), code), owner, Keys.code(ticket.purpose(), earlier)),
                    List.of(
                            Long.toString(life.toMillis()),
                            code,
                            "owner",
                            Keys.name(ticket.owner()),
                            "messenger",
                            ticket.owner().messenger().name(),
                            "workspace",
                            ticket.owner().workspace(),
                            "user",
                            ticket.owner().user(),
                            "name",
                            ticket.name(),
                            "circle",
                            ticket.circle().map(CircleId::value).orElse(""))));
        }
        return code;
    }

    @Override
    public Redeemed redeem(Purpose purpose, String code, Account by, String delivery) {
        List<String> answer = Reply.texts(redis.run(
                Script.REDEEM_CODE,
                List.of(Keys.code(purpose, code), Keys.codeTries(by)),
                List.of(
                        Keys.name(by),
                        delivery,
                        Integer.toString(MOST_WRONG),
                        Long.toString(TRIES_REMEMBERED.toMillis()))));
        return switch (answer.getFirst()) {
            case "taken" -> new Redeemed.Taken(ticket(purpose, answer));
            case "own" -> new Redeemed.Own();
            case "too-many" -> new Redeemed.TooManyTries();
            default -> new Redeemed.Unknown();
        };
    }

    private static Ticket ticket(Purpose purpose, List<String> answer) {
        Account owner = new Account(Messenger.valueOf(answer.get(1)), answer.get(2), answer.get(3));
        Optional<CircleId> circle =
                Optional.of(answer.get(5)).filter(text -> !text.isEmpty()).map(CircleId::new);
        return new Ticket(purpose, owner, answer.get(4), circle);
    }

    private String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
