package org.popcircle.discord.sandbox;

import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.sandbox.NotOnScreen;

/** Doubles as tests need them. */
public final class Doubles {

    private Doubles() {}

    /** The default guild, with Discord's own description as a second opinion. */
    public static DiscordDouble strict() {
        var app = AppSettings.random();
        var time = InstantSource.system();
        return new DiscordDouble(app, Valley.freshlySeeded(app, time), PublishedApi.read(), time);
    }

    /** Waits for what is still on its way to a screen. */
    public static ConditionFactory eventually() {
        return Awaitility.await().ignoreExceptionsInstanceOf(NotOnScreen.class);
    }
}
