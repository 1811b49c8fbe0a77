package org.popcircle.core.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Everything that was said, oldest first. Nothing is ever taken out but what judges others' ideas; what is not sorted
 * yet moves to where it belongs.
 *
 * @param needs the last one holds
 * @param drafts the last one holds
 */
public record Material(
        List<NeedStatement> needs,
        List<Suggestion> suggestions,
        List<Dimension> dimensions,
        List<Unsorted> unsorted,
        List<ProposalIdea> ideas,
        List<TunerReason> reasons,
        List<Synthesis> drafts,
        List<NotHeard> notHeard) {

    public Material {
        needs = List.copyOf(needs);
        suggestions = List.copyOf(suggestions);
        dimensions = List.copyOf(dimensions);
        unsorted = List.copyOf(unsorted);
        ideas = List.copyOf(ideas);
        reasons = List.copyOf(reasons);
        drafts = List.copyOf(drafts);
        notHeard = List.copyOf(notHeard);
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("it begins with a need");
        }
    }

    static Material beginning(NeedStatement need) {
        return new Material(List.of(need), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The statement that holds. */
    public NeedStatement need() {
        return needs.getLast();
    }

    public Optional<Synthesis> draft() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }

    /** Suggestions on the present statement that wait to be taken in. */
    public List<Suggestion> openSuggestions() {
        return suggestions.stream()
                .filter(one -> one.version() == need().version() && !one.settled())
                .toList();
    }

    /** Reasons against these people. */
    public List<TunerReason> openReasons(List<MemberId> tuners) {
        return reasons.stream()
                .filter(one -> one.tuners().equals(tuners) && !one.settled())
                .toList();
    }

    public Optional<Unsorted> unsorted(int number) {
        return unsorted.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The number of the next dimension or idea. */
    int next() {
        IntStream numbers = IntStream.concat(
                IntStream.concat(
                        dimensions.stream().mapToInt(Dimension::number),
                        ideas.stream().mapToInt(ProposalIdea::number)),
                unsorted.stream().mapToInt(Unsorted::number));
        return numbers.max().orElse(0) + 1;
    }

    Material with(NeedStatement need) {
        return new Material(plus(needs, need), suggestions, dimensions, unsorted, ideas, reasons, drafts, notHeard);
    }

    Material with(Suggestion suggestion) {
        return new Material(
                needs,
                plus(settled(suggestion.by()).suggestions, suggestion),
                dimensions,
                unsorted,
                ideas,
                reasons,
                drafts,
                notHeard);
    }

    Material with(Dimension dimension) {
        return new Material(
                needs,
                suggestions,
                plus(dimensions, dimension),
                without(dimension.number()),
                ideas,
                reasons,
                drafts,
                notHeard);
    }

    Material with(ProposalIdea idea) {
        return new Material(
                needs, suggestions, dimensions, without(idea.number()), plus(ideas, idea), reasons, drafts, notHeard);
    }

    Material with(Unsorted one) {
        return new Material(needs, suggestions, dimensions, plus(unsorted, one), ideas, reasons, drafts, notHeard);
    }

    Material with(TunerReason reason) {
        return new Material(needs, suggestions, dimensions, unsorted, ideas, plus(reasons, reason), drafts, notHeard);
    }

    Material with(Synthesis draft) {
        return new Material(needs, suggestions, dimensions, unsorted, ideas, reasons, plus(drafts, draft), notHeard);
    }

    Material with(NotHeard missed) {
        return missed.members().isEmpty()
                ? this
                : new Material(
                        needs, suggestions, dimensions, unsorted, ideas, reasons, drafts, plus(notHeard, missed));
    }

    /** This person has nothing against it any more. */
    Material settled(MemberId member) {
        return new Material(
                needs,
                suggestions.stream().map(one -> one.settledBy(member)).toList(),
                dimensions,
                unsorted,
                ideas,
                reasons.stream().map(one -> one.settledBy(member)).toList(),
                drafts,
                notHeard);
    }

    /** What nobody sorted is kept as ideas, but for what only judges one. */
    Material sorted() {
        Material all = this;
        for (Unsorted one : unsorted) {
            if (!one.judges()) {
                all = all.with(new ProposalIdea(one.number(), one.by(), one.text(), ProposalIdea.PARKED));
            }
        }
        return all.withoutJudgements();
    }

    /** Nobody said that these are ideas. */
    Material withoutJudgements() {
        return unsorted.isEmpty() ? this : unsorted(List.of());
    }

    Material leftOut(int number) {
        return unsorted(without(number));
    }

    private Material unsorted(List<Unsorted> others) {
        return new Material(needs, suggestions, dimensions, others, ideas, reasons, drafts, notHeard);
    }

    private List<Unsorted> without(int number) {
        return unsorted.stream().filter(one -> one.number() != number).toList();
    }

    private static <T> List<T> plus(List<T> before, T one) {
        List<T> more = new ArrayList<>(before);
        more.add(one);
        return more;
    }

    /** Everything that was said about what a proposal should be, word for word. */
    Stream<String> entries() {
        return Stream.of(
                        dimensions.stream().map(Dimension::text),
                        ideas.stream().map(ProposalIdea::text),
                        unsorted.stream().map(Unsorted::text))
                .flatMap(texts -> texts);
    }
}
