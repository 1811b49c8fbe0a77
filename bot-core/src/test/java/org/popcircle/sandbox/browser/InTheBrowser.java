package org.popcircle.sandbox.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.sandbox.browser.Browser.Size;

/** A messenger's program and a browser for each test: what people meet first, several people in several windows. */
public abstract class InTheBrowser {

    private final Class<?> program;
    private final String[] secrets;

    @TempDir
    Path folder;

    private ProgramUnderTest running;
    private Browser browser;

    /** @param secrets settings that would take the program to a real workspace */
    protected InTheBrowser(Class<?> program, String... secrets) {
        this.program = program;
        this.secrets = secrets.clone();
    }

    @BeforeEach
    void start() throws Exception {
        Browser.demand();
        running = ProgramUnderTest.start(program, folder.resolve("data"), secrets);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (running != null) {
            running.close();
        }
    }

    /** The browser of this test. */
    protected Browser open(Size size) {
        browser = Browser.open(running.page(), size, folder.resolve("profile"));
        return browser;
    }
}
