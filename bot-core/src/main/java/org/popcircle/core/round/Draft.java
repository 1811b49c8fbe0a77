package org.popcircle.core.round;

/** Words typed before the turn had come: kept, and offered then (method.md E20). Only their author sees them. */
public record Draft(String text) {

    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
