package org.popcircle.slack.scenarios;

import org.popcircle.scenarios.HiddenWordsScenario;

/** What is hidden stays hidden on the way to Slack. */
class HiddenWordsTest extends HiddenWordsScenario {

    HiddenWordsTest() {
        super(SlackRoom::new);
    }
}
