package org.popcircle.discord.sandbox;

import org.popcircle.sandbox.page.PageChecks;

/** The files of Discord's page. */
class PageTest extends PageChecks {}
