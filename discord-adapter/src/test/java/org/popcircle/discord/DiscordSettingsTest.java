package org.popcircle.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcircle.adapter.Unusable;

class DiscordSettingsTest {

    @Test
    void without_a_token_it_is_the_sandbox() {
        DiscordSettings settings = DiscordSettings.from(Map.<String, String>of()::get);
        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.command()).isEqualTo("/circle");
        assertThat(settings.apiUrl()).isEqualTo("https://discord.com/api/v10/");
    }

    @Test
    void a_blank_token_is_none() {
        assertThat(DiscordSettings.from(Map.of("DISCORD_TOKEN", "  ")::get).sandbox())
                .isTrue();
    }

    @Test
    void a_token_never_shows() {
        DiscordSettings settings = DiscordSettings.from(Map.of("DISCORD_TOKEN", "abc.def-ghi_jkl")::get);
        assertThat(settings.sandbox()).isFalse();
        assertThat(settings.toString()).doesNotContain("abc.def");
    }

    @ParameterizedTest
    @CsvSource({
        "DISCORD_TOKEN, Bot abc.def.ghi",
        "DISCORD_TOKEN, short",
        "DISCORD_API_URL, ftp://discord.example/api/v10/",
        "DISCORD_API_URL, https://discord.example/api/v10",
        "DISCORD_API_URL, https://discord.example/api/",
        "DISCORD_COMMAND, circle",
        "DISCORD_COMMAND, /Circle",
        "DISCORD_COMMAND, /two words"
    })
    void what_is_malformed_is_named_in_one_sentence(String name, String value) {
        assertThatThrownBy(() -> DiscordSettings.from(Map.of(name, value)::get))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(name)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining(value.equals("short") ? "short word" : value);
    }
}
