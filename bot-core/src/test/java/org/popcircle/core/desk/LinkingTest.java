package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.BEN_ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.MALLORY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.CommitResult;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.app.Stored;
import org.popcircle.core.cards.LinkViews;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.identity.IdentityEvent;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/** Two accounts become one person's, and nothing but a yes on the side that asked for the code does it. */
class LinkingTest {

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_code_and_a_yes_make_two_accounts_one_person() {
        String code = world.code(BEN);
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        SmallWorld.says(world.types(BEN_ELSEWHERE, "link " + code.toLowerCase(Locale.ROOT)), "Ben in Slack");
        assertThat(world.identity(BEN).others()).isEmpty();

        SmallWorld.says(
                world.presses(BEN, SmallWorld.choice(world.types(BEN, "link"), Verb.LINK_YES)), "one person now");

        assertThat(world.identity(BEN).others()).containsExactly(BEN_ELSEWHERE);
        assertThat(world.identity(BEN_ELSEWHERE).others()).containsExactly(BEN);
    }

    @Test
    void the_question_goes_to_the_one_who_asked_for_the_code_and_to_nobody_else() {
        world.types(BEN_ELSEWHERE, "link " + world.code(BEN));

        assertThat(world.stores()
                        .outbox()
                        .claim(Messenger.SLACK, Notice.class, Instant.now(), Duration.ofSeconds(9), 9))
                .extracting(Outbox.Claimed::address)
                .containsExactly("person:T1:BEN");
        assertThat(world.stores()
                        .outbox()
                        .claim(Messenger.DISCORD, Notice.class, Instant.now(), Duration.ofSeconds(9), 9))
                .isEmpty();
    }

    @Test
    void whoever_finds_a_code_gets_nothing_by_it() {
        world.check(ANA, BEN);
        world.types(MALLORY, "link " + world.code(BEN));

        assertThat(world.identity(BEN).others()).isEmpty();
        SmallWorld.says(
                world.presses(MALLORY, ActionToken.of(Verb.LINK_YES, "-", 0, Identity.documentName(BEN))),
                "isn’t open");
        SmallWorld.says(
                world.presses(MALLORY, ActionToken.of(Verb.LINK_YES, "-", 0, Identity.documentName(MALLORY))),
                "isn’t open");
        SmallWorld.says(world.presses(BEN, SmallWorld.choice(world.types(BEN, "link"), Verb.LINK_NO)), "Not linked");
        assertThat(world.identity(BEN).others()).isEmpty();
        assertThat(world.identity(MALLORY).others()).isEmpty();
    }

    @Test
    void whoever_was_talked_into_entering_a_code_can_stop_it() {
        Reply asked = world.types(BEN, "link " + world.code(MALLORY));
        world.presses(BEN, SmallWorld.choice(asked, Verb.LINK_STOP));

        SmallWorld.says(
                world.presses(MALLORY, ActionToken.of(Verb.LINK_YES, "-", 0, Identity.documentName(BEN))),
                "isn’t open");
        assertThat(world.identity(BEN).others()).isEmpty();
    }

    @Test
    void a_code_is_good_once_and_only_the_newest_is_good() {
        String first = world.code(BEN);
        String second = world.code(BEN);
        SmallWorld.says(world.types(MALLORY, "link " + first), "I don’t know this code");
        SmallWorld.says(world.types(BEN_ELSEWHERE, "link " + second), "is now asked");
        SmallWorld.says(world.types(MALLORY, "link " + second), "I don’t know this code");
    }

    @Test
    void ones_own_code_is_not_used_up_by_entering_it_on_the_same_side() {
        String code = world.code(BEN);
        SmallWorld.says(world.types(BEN, "link " + code), "your own");
        SmallWorld.says(world.types(BEN_ELSEWHERE, "link " + code), "is now asked");
    }

    @Test
    void guessing_ends_soon() {
        String code = world.code(BEN);
        for (int i = 0; i < 5; i++) {
            SmallWorld.says(world.types(MALLORY, "link AAAA-AAA" + (i + 2)), "I don’t know this code");
        }
        SmallWorld.says(world.types(MALLORY, "link " + code), "Too many codes");
        SmallWorld.says(world.types(BEN_ELSEWHERE, "link " + code), "is now asked");
    }

    @Test
    void a_yes_that_comes_too_late_links_nothing() {
        world.types(BEN_ELSEWHERE, "link " + world.code(BEN));
        ActionToken yes = SmallWorld.choice(world.types(BEN, "link"), Verb.LINK_YES);
        world.passesInReality(LinkDesk.LIFE);

        SmallWorld.says(world.presses(BEN, yes), "isn’t open");
        assertThat(world.identity(BEN).others()).isEmpty();
    }

    @Test
    void hostile_words_instead_of_a_code_are_only_an_unknown_code() {
        for (String typed : List.of("*", "a:b}{codes}", "x".repeat(5_000), "ÄÖÜ\u202e\u0000", "' or 1=1")) {
            SmallWorld.says(
                    world.types(SmallWorld.account("U" + typed.length()), "link " + typed), "I don’t know this code");
        }
    }

    @Test
    void the_same_press_on_two_instances_links_once() {
        world.types(BEN_ELSEWHERE, "link " + world.code(BEN));
        ActionToken yes = SmallWorld.choice(world.types(BEN, "link"), Verb.LINK_YES);

        Reply one = world.popcircle().conversation().presses(world.caller(BEN, "same"), yes);
        Reply other = world.instance(world.stores().store()).conversation().presses(world.caller(BEN, "same"), yes);

        SmallWorld.says(one, "one person now");
        SmallWorld.says(other, "one person now");
        assertThat(world.stores().store().story(Documents.identity(BEN), IdentityEvent.class, 0, 99))
                .filteredOn(IdentityEvent.Linked.class::isInstance)
                .hasSize(1);
    }

    @Test
    void members_who_were_two_become_one_voice_and_the_newer_answer_counts() {
        world.check(ANA, BEN, BEN_ELSEWHERE);
        world.presses(BEN, world.on(1, Verb.CONSENT));
        assertThat(world.proposal(1).phase()).isInstanceOf(Phase.Checking.class);
        world.link(BEN, BEN_ELSEWHERE);

        Circle circle = world.circle();
        assertThat(circle.member(BEN)).isEqualTo(circle.member(BEN_ELSEWHERE)).isPresent();
        assertThat(world.proposal(1).phase()).isInstanceOf(Phase.Adopted.class);
        assertThat(world.proposal(1).people()).extracting(Participant::name).containsExactly("Ana", "Ben");
    }

    @Test
    void presses_from_either_account_are_the_same_persons() {
        world.check(ANA, BEN, SmallWorld.account("UCHI"));
        world.link(BEN, BEN_ELSEWHERE);
        world.presses(BEN_ELSEWHERE, world.on(1, Verb.CONSENT));

        Proposal proposal = world.proposal(1);
        assertThat(proposal.heard())
                .contains(proposal.participant(BEN).orElseThrow().id());
        assertThat(proposal.participant(BEN).orElseThrow().accounts()).containsExactly(BEN_ELSEWHERE, BEN);
        assertThat(SmallWorld.text(world.popcircle().conversation().home(world.caller(BEN_ELSEWHERE))))
                .contains("Nothing waits for you");
    }

    @Test
    void what_waits_is_shown_on_both_sides() {
        world.check(ANA, BEN);
        world.link(BEN, BEN_ELSEWHERE);

        assertThat(SmallWorld.text(world.popcircle().conversation().home(world.caller(BEN_ELSEWHERE))))
                .contains("Release on Friday?");
    }

    @Test
    void people_who_are_linked_already_are_one_in_every_new_circle() {
        world.link(BEN, BEN_ELSEWHERE);
        world.check(ANA, BEN, BEN_ELSEWHERE);

        assertThat(world.circle().members()).extracting(Member::accounts).contains(List.of(BEN, BEN_ELSEWHERE));
        assertThat(world.proposal(1).people()).hasSize(2);
    }

    @Test
    void a_letter_goes_to_the_account_it_was_put_in_the_outbox_for() {
        world.check(ANA, BEN, SmallWorld.account("UCHI"));
        world.link(BEN, BEN_ELSEWHERE);
        var gallery = new PaintingRoom(
                world.stores().store(), world.stores().redraws(), new LinkViews("/circle"), world::real);
        var ben = world.proposal(1).participant(BEN).orElseThrow().id();
        Notice nudge = new Notice.Nudge("1", ben, world.proposal(1).phaseNumber());

        assertThat(gallery.write(world.circle().id(), Messenger.DISCORD, "person:G1:77", nudge))
                .hasValueSatisfying(letter -> assertThat(letter.to())
                        .isInstanceOfSatisfying(
                                Recipient.Direct.class,
                                direct -> assertThat(direct.account()).isEqualTo(BEN_ELSEWHERE)));
        assertThat(gallery.write(world.circle().id(), Messenger.SLACK, "person:T1:BEN", nudge))
                .hasValueSatisfying(letter -> assertThat(letter.to())
                        .isInstanceOfSatisfying(
                                Recipient.Direct.class,
                                direct -> assertThat(direct.account()).isEqualTo(BEN)));
        assertThat(gallery.write(world.circle().id(), Messenger.SLACK, "person:T1:UGONE", nudge))
                .isEmpty();
    }

    @Test
    void parted_accounts_leave_the_voice_with_the_one_at_home() {
        world.check(ANA, BEN, SmallWorld.account("UCHI"));
        world.link(BEN, BEN_ELSEWHERE);
        SmallWorld.says(world.types(BEN, "unlink"), "Parted");

        assertThat(world.circle().member(BEN)).isPresent();
        assertThat(world.circle().member(BEN_ELSEWHERE)).isEmpty();
        assertThat(world.proposal(1).participant(BEN_ELSEWHERE)).isEmpty();
        assertThat(world.stores().directory().circlesOf(BEN_ELSEWHERE)).isEmpty();
        assertThat(world.identity(BEN).others()).isEmpty();
        assertThat(world.identity(BEN_ELSEWHERE).others()).isEmpty();
        SmallWorld.says(world.types(BEN, "unlink"), "isn’t linked");
    }

    @Test
    void a_crash_between_the_link_and_the_circles_is_made_good_by_a_due_time() {
        world.check(ANA, BEN, SmallWorld.account("UCHI"));
        world.types(BEN_ELSEWHERE, "link " + world.code(BEN));
        Popcircle dies = world.instance(new DyingStore(world.stores().store()));
        ActionToken yes = SmallWorld.choice(world.types(BEN, "link"), Verb.LINK_YES);
        assertThatThrownBy(() -> dies.conversation().presses(world.caller(BEN), yes))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(world.circle().member(BEN_ELSEWHERE)).isEmpty();

        world.happens(due -> due.what().equals(BackOffice.SPREAD));

        assertThat(world.circle().member(BEN_ELSEWHERE)).isPresent();
    }

    /** Keeps whose an account is, and breaks down before any circle hears of it. */
    private record DyingStore(Store store) implements Store {

        @Override
        public CommitResult commit(Commit commit) {
            if (!commit.circle().equals(Documents.PEOPLE)) {
                throw new StoreUnavailable("died");
            }
            return store.commit(commit);
        }

        @Override
        public <D> Optional<Stored<D>> load(DocumentKey<D> key) {
            return store.load(key);
        }

        @Override
        public <D> List<Stored<D>> loadAll(List<DocumentKey<D>> keys) {
            return store.loadAll(keys);
        }

        @Override
        public List<String> listed(CircleId circle, String list, int offset, int limit) {
            return store.listed(circle, list, offset, limit);
        }

        @Override
        public <E> List<E> story(DocumentKey<?> key, Class<E> type, int offset, int limit) {
            return store.story(key, type, offset, limit);
        }
    }
}
