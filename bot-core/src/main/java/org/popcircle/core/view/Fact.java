package org.popcircle.core.view;

/** One labelled thing that people decide on or need to know, such as the text, the reason, the review date. */
public record Fact(String label, Phrase says) {}
