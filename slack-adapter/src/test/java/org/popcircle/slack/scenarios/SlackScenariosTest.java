package org.popcircle.slack.scenarios;

import org.junit.jupiter.api.Nested;
import org.popcircle.scenarios.ChecksScenario;
import org.popcircle.scenarios.ChoosingScenario;
import org.popcircle.scenarios.CircleScenario;
import org.popcircle.scenarios.ConsentInTurnScenario;
import org.popcircle.scenarios.ImprovingScenario;
import org.popcircle.scenarios.MeetingTheMethodScenario;
import org.popcircle.scenarios.OwnershipScenario;
import org.popcircle.scenarios.RoundsScenario;
import org.popcircle.scenarios.SelectionsScenario;
import org.popcircle.scenarios.ShapingScenario;
import org.popcircle.scenarios.TimeScenario;
import org.popcircle.scenarios.WhoIsInScenario;

/** Every scenario of the core, played in Slack. */
class SlackScenariosTest {

    @Nested
    class TheMethod extends MeetingTheMethodScenario {
        TheMethod() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class InTurn extends ConsentInTurnScenario {
        InTurn() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Checks extends ChecksScenario {
        Checks() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Improving extends ImprovingScenario {
        Improving() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Ownership extends OwnershipScenario {
        Ownership() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Time extends TimeScenario {
        Time() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Rounds extends RoundsScenario {
        Rounds() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Selections extends SelectionsScenario {
        Selections() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Choosing extends ChoosingScenario {
        Choosing() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class OneCircle extends CircleScenario {
        OneCircle() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class Shaping extends ShapingScenario {
        Shaping() {
            super(SlackRoom::new);
        }
    }

    @Nested
    class WhoIsIn extends WhoIsInScenario {
        WhoIsIn() {
            super(SlackRoom::new);
        }
    }
}
