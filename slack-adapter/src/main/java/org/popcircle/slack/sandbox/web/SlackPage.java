package org.popcircle.slack.sandbox.web;

import java.util.Optional;
import org.popcircle.sandbox.SandboxClock;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.sandbox.web.PeopleSide;
import org.popcircle.sandbox.web.Screen;
import org.popcircle.slack.sandbox.SlackDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace as the sandbox's page shows it. */
public final class SlackPage implements PeopleSide {

    private final SlackDouble slack;
    private final ClockPanel clock;
    private final PageJson json;
    private final PageActs acts;

    public SlackPage(SlackDouble slack, SandboxClock clock) {
        this.slack = slack;
        this.clock = new ClockPanel(clock);
        this.json = new PageJson(slack, this.clock);
        this.acts = new PageActs(slack, this.clock);
    }

    @Override
    public ObjectNode setup() {
        return json.setup();
    }

    @Override
    public Optional<Screen<?>> screenOf(String person) {
        if (slack.workspace().user(person).filter(it -> !it.isBot()).isEmpty()) {
            return Optional.empty();
        }
        slack.workspace().directMessage(person);
        return Optional.of(new SlackScreen(person, slack.workspace(), json, clock));
    }

    @Override
    public ObjectNode perform(String path, JsonNode body) {
        return acts.perform(path, body);
    }
}
