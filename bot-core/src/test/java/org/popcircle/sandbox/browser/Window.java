package org.popcircle.sandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One window of the sandbox, as one person: what they do, and what they wait to see. */
public final class Window {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final String handle;

    Window(ChromeDriver driver, String handle) {
        this.driver = driver;
        this.handle = handle;
    }

    /** Opens an address and waits until the page is drawn and connected. */
    public Window goTo(String address) {
        here().get(address);
        see("body[data-connected='true'] #composer");
        return this;
    }

    /** Folds the guided first example away, for all windows of this browser. */
    public Window withoutFirstSteps() {
        clicks("#coach-close");
        see("#coach-open");
        return this;
    }

    /** Picks the people in the form that is open, asks them, and reads the answer to it. */
    public void asks(String... names) {
        for (String name : names) {
            chooses(name);
        }
        submits();
        reads("The card is in the channel");
        closesForm();
    }

    /** Sends the form that is open. */
    public void submits() {
        clicks("#modal-submit");
    }

    /** Closes the form or what was said in its place, if there is one. */
    public void closesForm() {
        waitFor("close the form", () -> {
            List<WebElement> close = here().findElements(By.cssSelector("#modal-close"));
            close.forEach(WebElement::click);
            return close.isEmpty();
        });
    }

    /** Writes in the open conversation and sends it. */
    public void types(String words) {
        see("#composer").sendKeys(words);
        sends();
    }

    /** Sends what stands in the field that has the focus. */
    public void sends() {
        here().switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    /** Presses the last button with this label: in the open form if there is one, else in the conversation. */
    public void presses(String label) {
        perform("press " + label, () -> last(button(label)).click());
    }

    /** Fills a field of the open form by its label. */
    public void fills(String label, String words) {
        perform("fill " + label, () -> {
            WebElement field = field(label);
            field.clear();
            field.sendKeys(words);
        });
    }

    public void chooses(String label) {
        By choice = By.xpath("//dialog[@id='modal']//label[span[normalize-space()=%s]]".formatted(quoted(label)));
        perform("choose " + label, () -> last(choice).click());
    }

    public void clicks(String selector) {
        perform("click " + selector, () -> last(By.cssSelector(selector)).click());
    }

    public WebElement see(String selector) {
        waitFor("see " + selector, () -> last(By.cssSelector(selector)).isDisplayed());
        return last(By.cssSelector(selector));
    }

    /** Waits until the words can be read somewhere in the window. */
    public void reads(String words) {
        waitFor("read: " + words, () -> text().contains(words));
    }

    /** Everything that can be read now. */
    public String text() {
        return here().findElement(By.tagName("body")).getText();
    }

    /** How far the page could be pushed sideways, in pixels: nothing may stand out of the window. */
    public String sidewaysOverflow() {
        return String.valueOf(here().executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    public void inTheDark(boolean dark) {
        here().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public void photograph(String name) {
        byte[] picture = here().getScreenshotAs(OutputType.BYTES);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChromeDriver here() {
        driver.switchTo().window(handle);
        return driver;
    }

    private By button(String label) {
        String words = "//button[normalize-space()=%s]".formatted(quoted(label));
        boolean form =
                !here().findElements(By.cssSelector("dialog#modal[open]")).isEmpty();
        return By.xpath(form ? "//dialog[@id='modal']" + words : words);
    }

    private WebElement field(String label) {
        WebElement caption = last(By.xpath(
                "//dialog[@id='modal']//label[@for][starts-with(normalize-space(), %s)]".formatted(quoted(label))));
        return driver.findElement(By.id(String.valueOf(caption.getDomAttribute("for"))));
    }

    private WebElement last(By where) {
        List<WebElement> found = here().findElements(where).stream()
                .filter(WebElement::isDisplayed)
                .toList();
        if (found.isEmpty()) {
            throw new NoSuchElementException(where.toString());
        }
        return found.getLast();
    }

    private void perform(String what, Runnable act) {
        waitFor(what, () -> {
            act.run();
            return true;
        });
    }

    private void waitFor(String what, BooleanSupplier condition) {
        here();
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .ignoring(ElementNotInteractableException.class)
                .ignoring(NoSuchElementException.class)
                .withMessage(() -> "to " + what + "; the window says:\n" + text())
                .until(_ -> condition.getAsBoolean());
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }
}
