package org.popcircle.discord.sandbox.web;

import java.util.Optional;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.sandbox.SandboxClock;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.sandbox.web.PeopleSide;
import org.popcircle.sandbox.web.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The guild as the sandbox's page shows it. */
public final class DiscordPage implements PeopleSide {

    private final DiscordDouble discord;
    private final ClockPanel clock;
    private final PageJson json;
    private final PageActs acts;

    public DiscordPage(DiscordDouble discord, SandboxClock clock) {
        this.discord = discord;
        this.clock = new ClockPanel(clock);
        this.json = new PageJson(discord, this.clock);
        this.acts = new PageActs(discord, this.clock);
    }

    @Override
    public ObjectNode setup() {
        return json.setup();
    }

    @Override
    public Optional<Screen<?>> screenOf(String person) {
        if (discord.guild().person(person).filter(it -> !it.isBot()).isEmpty()) {
            return Optional.empty();
        }
        discord.guild().directMessage(person);
        return Optional.of(new DiscordScreen(person, discord.guild(), json, clock));
    }

    @Override
    public ObjectNode perform(String path, JsonNode body) {
        return acts.perform(path, body);
    }
}
