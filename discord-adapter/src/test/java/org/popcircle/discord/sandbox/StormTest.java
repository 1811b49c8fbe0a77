package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.people.Click;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;

/** Many people at once: the double must not be what is slow. */
class StormTest {

    private static final int PEOPLE = 200;

    @Test
    void two_hundred_people_pick_in_the_same_instant_and_everyone_is_answered() throws Exception {
        var app = AppSettings.random();
        var time = InstantSource.system();
        var discord = new DiscordDouble(app, Valley.crowd(app, PEOPLE, time), SchemaCheck.none(), time);
        try (var server = DiscordDoubleServer.start(discord);
                var bot = new SmallBot(server);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            bot.jda()
                    .getTextChannelById(Valley.VALLEY)
                    .sendMessageComponents(SmallBot.card("Card"))
                    .useComponentsV2()
                    .complete();

            var card = discord.channel("#crowd").card("Card");
            var pressing = new ArrayList<Callable<Click>>();
            for (var i = 0; i < PEOPLE; i++) {
                var seat = discord.person("P" + i).in("#crowd");
                pressing.add(() -> seat.picksOn(card, "Who knows?", "P0"));
            }
            var clicks = threads.invokeAll(pressing);

            assertThat(clicks).allSatisfy(it -> {
                assertThat(it.get().ack().isOk()).isTrue();
                assertThat(it.get().ack().took()).isLessThan(Duration.ofSeconds(3));
            });
            assertThat(bot.heard()).filteredOn(it -> it.startsWith("picked")).hasSize(PEOPLE);
        }
    }
}
