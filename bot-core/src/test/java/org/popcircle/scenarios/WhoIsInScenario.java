package org.popcircle.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who takes part: people with two accounts, people who say "I'm in", and somebody new. */
public abstract class WhoIsInScenario extends Scenario {

    private static final Pattern CODE = Pattern.compile("\\b[2-9A-Z]{4}-[2-9A-Z]{4}\\b");

    private final Person ana = person("Ana");
    private final Person ben = person("Ben");
    private final Person bea = person("Bea");
    private final Person chi = person("Chi");

    protected WhoIsInScenario(ChatRoom.Opener opener) {
        super(opener);
    }

    @Test
    void e29_two_accounts_of_one_person_become_one_voice() {
        ana.checks("Release on Friday?", ben, bea, chi);
        ben.consents();
        bea.types("link " + codeFor(ben));
        bea.isTold("Ben", "is now asked");
        ben.isWrittenTo("has entered your code");
        ben.presses("Yes, that’s me");
        ben.isTold("one person now");

        ana.seesTogether("Check · Release on Friday", "Still to hear from Chi");
        bea.objects("Nobody is there on Saturday.");
        chi.consents();
        ana.sees("Nobody is there on Saturday.");
    }

    @Test
    void a_code_in_the_wrong_hands_links_nothing() {
        ana.checks("Release on Friday?", ben, chi);
        bea.types("link " + codeFor(ben));
        ben.presses("No");
        ben.isTold("Not linked");

        bea.presses("No objection");
        bea.isTold("nothing was recorded");
        ana.seesTogether("Check · Release on Friday", "Still to hear from Ben and Chi");
    }

    @Test
    void whoever_says_i_m_in_takes_part_and_strangers_are_kept_out() {
        ana.types("check Tea at four?");
        FormOnScreen form = ana.form().pick("Who else?", List.of("Anyone here who says “I’m in”"));
        assertThat(form.submit()).isEmpty();
        ben.presses("I’m in");
        chi.presses("I’m in");
        Person gil = world.guest("Gil");
        gil.presses("I’m in");
        gil.isTold("Guests and bots");
        ana.seesTogether("Check · Tea at four", "In so far: Ana, Ben and Chi");
        ana.presses("Without Chi");
        ana.presses("Begin now");
        bea.seesTogether("Check · Tea at four", "Still to hear from Ben");
        ben.consents();

        ana.seesTogether("Decided · Tea at four", "No objections from Ana and Ben");
    }

    @Test
    void somebody_new_is_asked_in_by_the_members_and_says_yes() {
        foundsACircle(ana, ben);
        ana.types("members");
        FormOnScreen form = ana.opens("Ask somebody in").pick("Who would you like to ask in?", List.of("Chi"));
        assertThat(form.submit()).isEmpty();
        ben.consents();
        chi.isWrittenTo("would like you to belong");
        chi.presses("I’m in");
        chi.isTold("You belong to");

        ana.checks("Tea at four?");
        chi.seesTogether("Check · Tea at four", "Still to hear from Ben and Chi");
    }

    private static String codeFor(Person person) {
        person.types("link");
        Matcher code = CODE.matcher(person.notes().getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
