package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Nomination;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;

/** The fields in which somebody or something is named, and what comes back from them. */
final class CandidateFields {

    static final String WHO = "who";

    private static final Menus MENUS = new Menus(WHO);

    /** So many fit into a list of options; of more people one is picked as everywhere in the messenger. */
    private static final int MOST_OPTIONS = 10;

    private final SelectionSpeaker speaker;
    private final Selection selection;

    CandidateFields(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    /** Whom or what somebody suggests; what they suggested before stands in it. */
    List<Field> toSuggest(MemberId me, int role) {
        List<Candidate> before =
                selection.nomination(me, role).map(Nomination::candidates).orElse(List.of());
        int most = selection.frame().sought().mostEach();
        return switch (selection.frame().sought()) {
            case Sought.Holders _ ->
                person(
                        "field.nominee.label",
                        selection.present(),
                        people(before).findFirst());
            case Sought.NextTopics(List<Candidate.Topic> topics) ->
                several("field.nominee.label", List.copyOf(topics), before, most);
            case Sought.NewMembers _ -> List.of(newcomers(before));
        };
    }

    /** Whom or what somebody proposes, of those that can be; topics that are asked about already stand in it. */
    List<Field> toPropose(int role) {
        List<Candidate> among = candidates(selection, role);
        List<Candidate> now = selection
                .phase()
                .proposed()
                .map(Candidacy::candidates)
                .filter(_ -> selection.frame().sought() instanceof Sought.NextTopics)
                .orElse(List.of());
        return selection.frame().sought() instanceof Sought.Holders
                ? person("field.candidate.label", people(among).toList(), Optional.empty())
                : several(
                        "field.candidate.label",
                        among,
                        now,
                        selection.frame().sought().mostProposed());
    }

    /** What can be proposed now; somebody who met objections is not proposed for the same once more. */
    static List<Candidate> candidates(Selection selection, int role) {
        List<Candidate> all = selection.proposable(role);
        return selection.frame().sought() instanceof Sought.Holders
                ? all.stream()
                        .filter(one -> selection.phase().proposed().stream()
                                .noneMatch(tried -> tried.candidates().contains(one)))
                        .toList()
                : all;
    }

    /** One of those who take part; of the other messenger's, too. */
    List<Field> person(String labelKey, List<MemberId> people, Optional<MemberId> chosen) {
        boolean many = people.isEmpty() || people.size() > MOST_OPTIONS;
        if (many && Menus.areNeeded(selection.frame().places())) {
            return several(
                    labelKey,
                    people.stream().<Candidate>map(Candidate.Person::new).toList(),
                    chosen.stream().<Candidate>map(Candidate.Person::new).toList(),
                    1);
        }
        return List.of(many ? picker(labelKey) : list(labelKey, people, chosen));
    }

    private Field picker(String labelKey) {
        return new Field.People(WHO, speaker.label(labelKey), Optional.empty(), true, true, false, List.of());
    }

    private Field list(String labelKey, List<MemberId> people, Optional<MemberId> chosen) {
        return new Field.OneOf(
                WHO,
                speaker.label(labelKey),
                Optional.empty(),
                true,
                people.stream()
                        .map(member -> new Field.Option(member.value(), Cut.forLabel(speaker.name(member))))
                        .toList(),
                chosen.filter(people::contains).map(MemberId::value));
    }

    private List<Field> several(String labelKey, List<Candidate> among, List<Candidate> chosen, int most) {
        return MENUS.of(
                speaker.label(labelKey),
                among.stream()
                        .map(one -> new Field.Option(value(one), Cut.forLabel(name(one))))
                        .toList(),
                most,
                chosen.stream().map(CandidateFields::value).toList(),
                speaker.words());
    }

    private Field newcomers(List<Candidate> before) {
        List<Account> picked = before.stream()
                .flatMap(one -> one instanceof Candidate.Newcomer(List<Account> accounts, String _)
                        ? accounts.stream().limit(1)
                        : Stream.empty())
                .toList();
        return new Field.People(
                WHO, speaker.label("field.nominee.label"), Optional.empty(), true, false, false, picked);
    }

    private static Stream<MemberId> people(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(one -> one instanceof Candidate.Person(MemberId id) ? Stream.of(id) : Stream.empty());
    }

    private String name(Candidate candidate) {
        return speaker.named(List.of(candidate)).getFirst();
    }

    private static String value(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Person(MemberId id) -> id.value();
            case Candidate.Topic(int item, String _) -> Integer.toString(item);
            case Candidate.Newcomer(List<Account> accounts, String _) ->
                accounts.getFirst().messenger() + ":" + accounts.getFirst().user();
        };
    }

    /** Which of these were chosen; where there is only one and nobody could choose, that one. */
    static List<Candidate> chosen(Map<String, FieldValue> values, Selection selection, List<Candidate> among) {
        List<String> texts = new ArrayList<>(MENUS.chosen(values));
        if (values.get(WHO) instanceof FieldValue.Picked picked) {
            picked.people().stream()
                    .flatMap(person -> selection.person(person.account()).stream())
                    .forEach(person -> texts.add(person.id().value()));
        }
        List<Candidate> found =
                among.stream().filter(one -> texts.contains(value(one))).toList();
        return found.isEmpty() && texts.isEmpty() && among.size() == 1 ? among : found;
    }
}
