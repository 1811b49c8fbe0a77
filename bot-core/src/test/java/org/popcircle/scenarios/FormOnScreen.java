package org.popcircle.scenarios;

import java.util.List;
import java.util.Map;

/** A form in front of somebody, with what they have typed so far. Fields are named by their labels; a further step is opened when its field is asked for. */
public interface FormOnScreen {

    /** All that is to be read in the part that is open. */
    String text();

    /** The labels of the fields in the part that is open. */
    List<String> labels();

    FormOnScreen fill(String label, String text);

    /** Picks people by their names, or options by their texts. */
    FormOnScreen pick(String label, List<String> shown);

    /** What stands in that field. */
    String valueOf(String label);

    /** Sends the form; what has to be mended, by label, and nothing when it was taken. */
    Map<String, String> submit();
}
