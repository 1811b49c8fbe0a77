package org.popcircle.slack.sandbox;

import org.popcircle.sandbox.page.PageChecks;

/** The files of Slack's page. */
class PageTest extends PageChecks {}
