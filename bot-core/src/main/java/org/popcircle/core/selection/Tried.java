package org.popcircle.core.selection;

import java.util.List;

/** A candidacy that met objections: what was learned from it stays readable. */
public record Tried(Candidacy candidacy, List<Objection> objections) {

    public Tried {
        objections = List.copyOf(objections);
    }
}
