package org.popcircle.scenarios;

import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A script that is played in each messenger. */
public abstract class Scenario {

    protected final ScenarioWorld world;

    protected Scenario(ChatRoom.Opener opener) {
        world = new ScenarioWorld(opener);
    }

    @AfterEach
    void close() {
        world.close();
    }

    protected final Person person(String name) {
        return world.person(name);
    }

    /** These people have decided one thing together and stay a circle. */
    protected final void foundsACircle(Person first, Person... others) {
        first.checks("Shall we meet on Tuesdays?", others);
        for (Person other : others) {
            other.consents();
        }
        first.presses("Keep this circle?");
        for (Person other : others) {
            other.consents();
        }
        first.sees("Decided · Keep this circle");
    }

    /** The members agree that this person leads them. */
    protected final void agreeThatLeads(Person leader, Person first, Person... others) {
        first.types("settings");
        first.form().pick("Who leads through it?", List.of(leader.name())).submit();
        for (Person other : others) {
            other.consents();
        }
        first.sees("Decided · Who leads us through");
    }
}
