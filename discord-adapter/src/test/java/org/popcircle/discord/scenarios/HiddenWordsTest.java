package org.popcircle.discord.scenarios;

import org.popcircle.scenarios.HiddenWordsScenario;

/** What is hidden stays hidden on the way to Discord. */
class HiddenWordsTest extends HiddenWordsScenario {

    HiddenWordsTest() {
        super(DiscordRoom::new);
    }
}
