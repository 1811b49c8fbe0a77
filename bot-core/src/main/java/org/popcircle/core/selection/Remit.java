package org.popcircle.core.selection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is agreed about the roles before anybody is named.
 *
 * @param does what the role does, as typed; may be empty
 * @param until when the term ends
 */
public record Remit(String does, Optional<LocalDate> until) {}
