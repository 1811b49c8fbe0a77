package org.popcircle.slack.sandbox.people;

import org.popcircle.slack.sandbox.workspace.Views;
import org.popcircle.slack.sandbox.workspace.Workspace;

/** What every person's client works with. */
public record Office(Workspace workspace, Views views, Acts acts, Screens screens, Happenings happenings) {}
