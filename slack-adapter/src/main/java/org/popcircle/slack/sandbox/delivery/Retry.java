package org.popcircle.slack.sandbox.delivery;

/** Says of a delivery that it was tried before; {@code reason} is Slack's, such as {@code http_timeout}. */
public record Retry(int number, String reason) {}
