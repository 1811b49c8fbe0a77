package org.popcircle.sandbox.web;

/** The little pictures beside people's names: letters on a colour that is always the same for somebody. */
public final class Faces {

    private static final int HUES = 360;

    /** The golden angle: ids that follow one another get colours that are far apart. */
    private static final int STEP = 137;

    private Faces() {}

    /** The first letters of the first two words. */
    public static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.split(" ", 2)) {
            word.codePoints().limit(1).forEach(initials::appendCodePoint);
        }
        return initials.toString();
    }

    public static int hue(String id) {
        return Math.floorMod(id.hashCode() * STEP, HUES);
    }
}
