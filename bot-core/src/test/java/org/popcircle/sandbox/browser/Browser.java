package org.popcircle.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium that is installed, with a profile of its own; several windows of it are several people at once. */
public final class Browser implements AutoCloseable {

    /** How wide a window is: a desk's screen and a phone. */
    public enum Size {
        DESK(1280, 860),
        PHONE(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final ChromeDriver driver;
    private final String page;
    private final Size size;
    private boolean fresh = true;

    private Browser(ChromeDriver driver, String page, Size size) {
        this.driver = driver;
        this.page = page;
        this.size = size;
    }

    /** Without a browser on this machine the test is skipped and says so; where CI is set, it fails. */
    public static void demand() {
        boolean found = onPath("chromium").isPresent() && onPath("chromedriver").isPresent();
        String missing = "chromium and chromedriver are needed on the PATH to see the page; none is ever downloaded";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(found).as(missing).isTrue();
        }
        assumeThat(found).as(missing).isTrue();
    }

    /**
     * Opens the browser of this machine.
     *
     * @param page address of the sandbox
     * @param profile an empty folder
     */
    public static Browser open(String page, Size size, Path profile) {
        demand();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), page, size);
    }

    /** Opens one more window, as one person. */
    public Window as(String userId) {
        if (!fresh) {
            driver.switchTo().newWindow(WindowType.WINDOW);
        }
        fresh = false;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
        Window window = new Window(driver, driver.getWindowHandle());
        window.goTo(page + "?as=" + userId);
        return window;
    }

    /** A port of this machine that nobody listens at. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> onPath(String program) {
        String folders = System.getenv().getOrDefault("PATH", "") + ":/usr/bin";
        return Stream.of(folders.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Browser::real)
                .findFirst();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
