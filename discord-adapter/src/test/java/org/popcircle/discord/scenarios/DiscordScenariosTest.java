package org.popcircle.discord.scenarios;

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

/** Every scenario of the core, played in Discord. */
class DiscordScenariosTest {

    @Nested
    class TheMethod extends MeetingTheMethodScenario {
        TheMethod() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class InTurn extends ConsentInTurnScenario {
        InTurn() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Checks extends ChecksScenario {
        Checks() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Improving extends ImprovingScenario {
        Improving() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Ownership extends OwnershipScenario {
        Ownership() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Time extends TimeScenario {
        Time() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Selections extends SelectionsScenario {
        Selections() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Choosing extends ChoosingScenario {
        Choosing() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class OneCircle extends CircleScenario {
        OneCircle() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Rounds extends RoundsScenario {
        Rounds() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class Shaping extends ShapingScenario {
        Shaping() {
            super(DiscordRoom::new);
        }
    }

    @Nested
    class WhoIsIn extends WhoIsInScenario {
        WhoIsIn() {
            super(DiscordRoom::new);
        }
    }
}
