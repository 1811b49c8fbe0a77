package org.popcircle.discord.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

class DiscordTextTest {

    private static final String GUILD = "70";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "*bold* -> \\*bold\\*",
                "snake_case -> snake\\_case",
                "~~gone~~ -> \\~\\~gone\\~\\~",
                "||hidden|| -> \\|\\|hidden\\|\\|",
                "`code` -> \\`code\\`",
                "# big -> \\# big",
                "-# small -> \\-# small",
                "> said -> \\> said",
                "1. one -> 1\\. one",
                "a > b # c - d -> a > b # c - d",
                "@everyone -> \\@everyone",
                "<@123> <#4> <t:1:R> -> \\<\\@123> \\<#4> \\<t\\:1:R>",
                "[here](x) -> \\[here\\](x)",
                ":tada: at 10:30 -> \\:tada: at 10:30",
                "c:\\dir -> c:\\\\dir",
                "see https://example.org/a_b?c=1 now -> see https://example.org/a_b?c=1 now"
            })
    void nothing_that_people_type_is_markup(String typed, String drawn) {
        assertThat(DiscordText.inert(typed)).isEqualTo(drawn);
    }

    @Test
    void what_nobody_can_see_is_left_out_and_pictures_stay_whole() {
        assertThat(DiscordText.inert("a\u200Bb\u202Ec\u0007d\u3164e 👩‍👧")).isEqualTo("abcde 👩‍👧");
    }

    @Test
    void removed_and_added_words_keep_their_blanks_outside_the_marks() {
        Phrase change = new Phrase(List.of(
                new Span.Plain("every"),
                new Span.Removed(" Friday"),
                new Span.Added(" Thursday "),
                new Span.Plain("at 3")));
        assertThat(DiscordText.markdown(change, GUILD)).isEqualTo("every ~~Friday~~ **Thursday** at 3");
    }

    @Test
    void a_moment_is_shown_in_the_zone_of_whoever_reads() {
        Phrase moment = new Phrase(List.of(new Span.Moment(Instant.ofEpochSecond(1_790_000_000))));
        assertThat(DiscordText.markdown(moment, GUILD)).isEqualTo("<t:1790000000:f> (<t:1790000000:R>)");
    }

    @Test
    void only_people_of_this_server_are_mentioned_others_are_named() {
        Person here = new Person("Ana", List.of(new Account(Messenger.DISCORD, GUILD, "5")));
        Person elsewhere = new Person("B*n", List.of(new Account(Messenger.DISCORD, "71", "6")));
        Phrase both = new Phrase(List.of(new Span.Mention(here), new Span.Plain(" "), new Span.Mention(elsewhere)));
        assertThat(DiscordText.markdown(both, GUILD)).isEqualTo("<@5> B\\*n");
    }
}
