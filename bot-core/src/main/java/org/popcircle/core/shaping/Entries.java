package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Dimensions and ideas. Nothing is turned away for what it is; what was said already is not written twice. */
final class Entries {

    private final Shaping before;
    private final MemberId me;
    private final Instant now;
    private final List<ShapingEvent> events = new ArrayList<>();
    private Shaping state;

    private Entries(Shaping shaping, MemberId me, Instant now) {
        this.before = shaping;
        this.state = shaping;
        this.me = me;
        this.now = now;
    }

    static Decided<ShapingEvent> dimensions(Shaping shaping, ShapingCommand.NameDimensions command) {
        if (!(shaping.phase() instanceof Phase.PictureForming)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Entries entries =
                new Entries(shaping, command.by().member(), command.by().now());
        return entries.of(
                command.lines(),
                (number, text) -> LikeAnIdea.reads(text)
                        ? new ShapingEvent.IdeaRecognised(entries.now, number, entries.me, text)
                        : isAJudgement(text)
                                ? new ShapingEvent.JudgementRecognised(entries.now, number, entries.me, text)
                                : new ShapingEvent.DimensionNamed(entries.now, number, entries.me, text));
    }

    /** What a proposal has to answer may well be a question that judges. */
    private static boolean isAJudgement(String text) {
        return !text.endsWith("?") && LikeAJudgement.reads(text);
    }

    static Decided<ShapingEvent> ideas(Shaping shaping, ShapingCommand.OfferIdeas command) {
        if (!(shaping.phase() instanceof Phase.ProposalShaping)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Entries entries =
                new Entries(shaping, command.by().member(), command.by().now());
        return entries.of(
                command.lines(),
                (number, text) -> LikeAJudgement.reads(text)
                        ? new ShapingEvent.JudgementRecognised(entries.now, number, entries.me, text)
                        : new ShapingEvent.IdeaOffered(entries.now, number, entries.me, text));
    }

    /** Only who typed it says what it is; a second press changes nothing. */
    static Decided<ShapingEvent> sort(Shaping shaping, ShapingCommand.Sort command) {
        Optional<Unsorted> found = shaping.material().unsorted(command.number());
        if (found.isEmpty()) {
            boolean known = shaping.material().dimensions().stream()
                            .anyMatch(one -> one.number() == command.number() && !command.idea())
                    || shaping.material().ideas().stream()
                            .anyMatch(one -> one.number() == command.number() && command.idea());
            return known ? Decided.accept() : Decided.refuse(new Refusal.SettledAlready());
        }
        return found.get().by().equals(command.by().member())
                ? Decided.accept(new ShapingEvent.Sorted(command.by().now(), command.number(), command.idea()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    private interface Making {
        ShapingEvent of(int number, String text);
    }

    private Decided<ShapingEvent> of(List<String> lines, Making making) {
        List<String> texts = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (texts.isEmpty()) {
            return Decided.refuse(new Refusal.Empty());
        }
        for (String text : texts) {
            if (text.length() > Shaping.LONGEST_ENTRY) {
                return Decided.refuse(new Refusal.TooLong(Shaping.LONGEST_ENTRY));
            }
            add(text, making);
        }
        return state.material().entries().count() > Shaping.MOST_ENTRIES
                ? Decided.refuse(new Refusal.TooMany(Shaping.MOST_ENTRIES))
                : new Decided.Accepted<>(events);
    }

    private void add(String text, Making making) {
        Optional<MemberId> said = saidBy(text);
        if (said.isEmpty()) {
            happens(making.of(state.material().next(), text));
        } else if (!said.get().equals(me)) {
            happens(new ShapingEvent.SaidAlready(now, me, text));
        } else if (isAmongIdeas(text)
                && before.phase().awaited().contains(me)
                && before.phase() instanceof Phase.ProposalShaping) {
            happens(new ShapingEvent.Agreed(now, me));
        }
    }

    private boolean isAmongIdeas(String text) {
        return state.material().ideas().stream()
                .anyMatch(one -> bare(one.text()).equals(bare(text)));
    }

    private void happens(ShapingEvent event) {
        events.add(event);
        state = ShapingEvolver.evolve(state, event);
    }

    /** Who has said just that, in the same words. */
    private Optional<MemberId> saidBy(String text) {
        Material material = state.material();
        String wanted = bare(text);
        if (before.phase() instanceof Phase.ProposalShaping) {
            return material.ideas().stream()
                    .filter(one -> bare(one.text()).equals(wanted))
                    .map(ProposalIdea::by)
                    .findFirst()
                    .or(() -> Optional.of(me)
                            .filter(_ -> material.unsorted().stream()
                                    .anyMatch(one -> one.by().equals(me)
                                            && bare(one.text()).equals(wanted))));
        }
        return material.dimensions().stream()
                .filter(one -> bare(one.text()).equals(wanted))
                .map(Dimension::by)
                .findFirst()
                .or(() -> material.unsorted().stream()
                        .filter(one -> bare(one.text()).equals(wanted))
                        .map(Unsorted::by)
                        .findFirst())
                .or(() -> material.ideas().stream()
                        .filter(one -> bare(one.text()).equals(wanted))
                        .map(ProposalIdea::by)
                        .findFirst());
    }

    /** The words alone: small letters, single blanks, no signs around them. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
